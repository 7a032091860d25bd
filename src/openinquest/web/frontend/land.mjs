// Land and borders for the map, from the countries of world-atlas.

// Returns two topologies in the places of the atlas: the outline of all land, and the lines
// between two countries. What countries are called and whose a line is stays out.
export function drawnFrom(atlas) {
  const lines = borderArcs(atlas.objects.countries.geometries);
  return {
    land: topology(atlas, atlas.objects.land),
    borders: topology(atlas, { type: "MultiLineString", arcs: lines.map((arc) => [arc]) }),
  };
}

// An arc that two countries share is a border; what only one has is a coast.
function borderArcs(countries) {
  const owners = new Map();
  countries.forEach((country, owner) => {
    for (const arc of (country.arcs ?? []).flat(Infinity)) {
      const line = arc < 0 ? ~arc : arc;
      owners.set(line, (owners.get(line) ?? new Set()).add(owner));
    }
  });
  return [...owners].filter(([, among]) => among.size > 1).map(([line]) => line);
}

// Only the arcs that the shape uses are kept, and named anew.
function topology(atlas, shape) {
  const arcs = [];
  const names = new Map();
  const rename = (arc) => {
    if (Array.isArray(arc)) return arc.map(rename);
    const line = arc < 0 ? ~arc : arc;
    if (!names.has(line)) names.set(line, arcs.push(atlas.arcs[line]) - 1);
    return arc < 0 ? ~names.get(line) : names.get(line);
  };
  const renamed = (one) =>
    one.geometries
      ? { type: one.type, geometries: one.geometries.map(renamed) }
      : { type: one.type, arcs: rename(one.arcs) };
  const objects = { shape: renamed(shape) };
  return { type: "Topology", transform: atlas.transform, objects, arcs };
}
