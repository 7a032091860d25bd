// Incidents on a map of land and borders that this site serves itself.
//
// <div data-map data-incidents="GeoJSON" data-land="…" data-borders="…" data-worker="…"
//      data-selected="ID" data-tiles="template or empty" data-note="on borders"
//      data-zoom-in="…" data-zoom-out="…">
// Each incident is a point with the properties id, title, claims and radius_m, how exactly the
// place is known. Choosing one follows a[data-incident=ID] on the page: what can be done here
// can be done there without a map. What stands in the div is shown where there is no WebGL.
import { Map as Chart, NavigationControl, Popup, setWorkerUrl } from "maplibre-gl";
import { feature } from "topojson-client";

const METRES_PER_DEGREE = 111_320;
const EMPTY = { type: "FeatureCollection", features: [] };
const calm = matchMedia("(prefers-reduced-motion: reduce)");

const colour = (name) =>
  getComputedStyle(document.documentElement).getPropertyValue(`--map-${name}`).trim();

async function read(url) {
  const answer = await fetch(url, { credentials: "same-origin" });
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.json();
}

async function drawn(url) {
  const topology = await read(url);
  return feature(topology, topology.objects.shape);
}

// A circle on the ground, as a polygon: how exactly the place is known.
function around({ geometry, properties }) {
  const [lon, lat] = geometry.coordinates;
  const high = (properties.radius_m ?? 0) / METRES_PER_DEGREE;
  const wide = high / Math.max(0.01, Math.cos((lat * Math.PI) / 180));
  const ring = Array.from({ length: 65 }, (_, at) => {
    const angle = (at / 32) * Math.PI;
    return [lon + wide * Math.cos(angle), lat + high * Math.sin(angle)];
  });
  return { type: "Feature", properties, geometry: { type: "Polygon", coordinates: [ring] } };
}

function sources(land, borders, incidents, tiles, note) {
  const areas = incidents.features.filter(({ properties }) => properties.radius_m > 0).map(around);
  const geojson = (data, more) => ({ type: "geojson", data, ...more });
  const found = {
    land: geojson(land, { attribution: note }),
    borders: geojson(borders),
    areas: geojson({ type: "FeatureCollection", features: areas }),
    incidents: geojson(incidents),
  };
  if (tiles) found.tiles = { type: "raster", tiles: [tiles], tileSize: 256 };
  return found;
}

function layers(tiles) {
  // Area, not width, tells how many claims there are.
  const radius = ["min", 26, ["+", 5, ["*", 2, ["sqrt", ["coalesce", ["get", "claims"], 0]]]]];
  const layer = (id, type, source, paint) => ({ id, type, source, paint });
  return [
    { id: "sea", type: "background", paint: {} },
    layer("land", "fill", "land", {}),
    ...(tiles ? [{ id: "tiles", type: "raster", source: "tiles" }] : []),
    layer("coast", "line", "land", { "line-width": 0.6 }),
    layer("borders", "line", "borders", { "line-width": 1, "line-dasharray": [3, 2] }),
    layer("areas", "fill", "areas", { "fill-opacity": 0.12 }),
    layer("areas-edge", "line", "areas", { "line-width": 1, "line-opacity": 0.6 }),
    layer("incidents", "circle", "incidents", {
      "circle-radius": radius,
      "circle-opacity": 0.75,
      "circle-stroke-width": 1.5,
    }),
    layer("selected", "circle", "incidents", {
      "circle-radius": ["+", 5, radius],
      "circle-opacity": 0,
      "circle-stroke-width": 3,
    }),
  ];
}

function paint(chart) {
  const inks = [
    ["sea", "background-color", "sea"],
    ["land", "fill-color", "land"],
    ["coast", "line-color", "line"],
    ["borders", "line-color", "line"],
    ["areas", "fill-color", "point"],
    ["areas-edge", "line-color", "point"],
    ["incidents", "circle-color", "point"],
    ["incidents", "circle-stroke-color", "land"],
    ["selected", "circle-stroke-color", "selected"],
  ];
  for (const [layer, property, name] of inks) chart.setPaintProperty(layer, property, colour(name));
}

const only = (id) => ["==", ["to-string", ["get", "id"]], id ?? ""];

function follow(id) {
  document.querySelector(`a[data-incident="${CSS.escape(id)}"]`)?.click();
}

function bounds(features) {
  const places = features.map(({ geometry }) => geometry.coordinates);
  const [lons, lats] = [places.map(([lon]) => lon), places.map(([, lat]) => lat)];
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

function listen(chart, incidents) {
  const label = new Popup({ closeButton: false, closeOnClick: false, className: "map-label" });
  chart.on("mousemove", "incidents", ({ features: [first] }) => {
    chart.getCanvas().style.cursor = "pointer";
    label.setLngLat(first.geometry.coordinates).setText(first.properties.title).addTo(chart);
  });
  chart.on("mouseleave", "incidents", () => {
    chart.getCanvas().style.cursor = "";
    label.remove();
  });
  chart.on("click", "incidents", ({ features: [first] }) => follow(String(first.properties.id)));
  // By keyboard: arrows and + - move the map, Enter takes what is nearest to its middle.
  chart.getCanvas().addEventListener("keydown", ({ key }) => {
    if (key !== "Enter") return;
    const middle = chart.getCenter();
    const far = ({ geometry: { coordinates: [lon, lat] } }) =>
      (lon - middle.lng) ** 2 + (lat - middle.lat) ** 2;
    const [nearest] = [...incidents.features].sort((one, other) => far(one) - far(other));
    if (nearest) follow(String(nearest.properties.id));
  });
}

function select(chart, place, incidents) {
  const id = document.querySelector("[data-selected-incident]")?.dataset.selectedIncident;
  place.dataset.selected = id ?? place.dataset.selected ?? "";
  chart.setFilter("selected", only(place.dataset.selected));
  const one = incidents.features.find(({ properties }) => String(properties.id) === place.dataset.selected);
  if (!one || chart.getBounds().contains(one.geometry.coordinates)) return;
  chart[calm.matches ? "jumpTo" : "easeTo"]({ center: one.geometry.coordinates });
}

function open(place, [land, borders, incidents]) {
  const { tiles, note, zoomIn, zoomOut } = place.dataset;
  const known = incidents.features.filter(({ geometry }) => geometry);
  place.replaceChildren();
  const chart = new Chart({
    container: place,
    style: {
      version: 8,
      sources: sources(land, borders, { ...EMPTY, features: known }, tiles, note),
      layers: layers(tiles),
    },
    ...(known.length ? { bounds: bounds(known), fitBoundsOptions: { padding: 40, maxZoom: 7 } } : {}),
    attributionControl: { compact: false },
    cooperativeGestures: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    locale: {
      "NavigationControl.ZoomIn": zoomIn,
      "NavigationControl.ZoomOut": zoomOut,
      "Map.Title": place.getAttribute("aria-label"),
    },
  });
  chart.addControl(new NavigationControl({ showCompass: false }));
  chart.on("load", () => {
    paint(chart);
    select(chart, place, incidents);
    listen(chart, { ...EMPTY, features: known });
    const repaint = () => paint(chart);
    document.addEventListener("themechange", repaint);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", repaint);
    document.addEventListener("htmx:afterSettle", () => select(chart, place, incidents));
    chart.once("idle", () => (place.dataset.drawn = "yes"));
  });
}

for (const place of document.querySelectorAll("[data-map]")) {
  const { land, borders, incidents, worker } = place.dataset;
  if (!document.createElement("canvas").getContext("webgl2")) continue;
  setWorkerUrl(new URL(worker, location.href).href);
  Promise.all([drawn(land), drawn(borders), read(incidents)])
    .then((parts) => open(place, parts))
    .catch((problem) => console.warn("The map is not drawn.", problem));
}
