// Bundles the front end into the folder that is given: `node build.mjs ../static`.
// hatch_build.py runs it when the package is built or installed.
import { readFile, writeFile, mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { drawnFrom } from "./land.mjs";

const out = process.argv[2] ?? "../static";
const packages = new URL("node_modules/", import.meta.url);

// Nothing of ours makes code from text; what htmx could make code with is not in its reach.
const noEvaluation = { eval: "undefined", Function: "undefined" };

const shared = {
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  outdir: out,
  legalComments: "none",
  logLevel: "warning",
};

await Promise.all([
  build({ ...shared, entryPoints: ["src/workbench.js"], define: noEvaluation }),
  build({ ...shared, entryPoints: ["src/workbench.css", "src/map.js", "src/map.css"] }),
  build({
    ...shared,
    entryPoints: { "map-worker": "node_modules/maplibre-gl/dist/maplibre-gl-worker.mjs" },
  }),
]).catch((failure) => {
  // esbuild has said by itself what is wrong and where.
  if (failure.errors) process.exit(1);
  throw failure;
});

const atlas = JSON.parse(await readFile(new URL("world-atlas/countries-50m.json", packages)));
await mkdir(out, { recursive: true });
for (const [name, drawn] of Object.entries(drawnFrom(atlas))) {
  await writeFile(join(out, `${name}.json`), JSON.stringify(drawn));
}
await writeFile(join(out, "licences.txt"), await licences());

// What is bundled: the packages that are asked for and all that they ask for, but for types.
async function bundled(names) {
  const found = new Map();
  for (const name of names) {
    const about = JSON.parse(await readFile(new URL(`${name}/package.json`, packages)));
    found.set(name, about);
    const more = Object.keys(about.dependencies ?? {}).filter((each) => !each.startsWith("@types/"));
    for (const [each, its] of await bundled(more)) found.set(each, its);
  }
  return found;
}

async function licences() {
  const ours = JSON.parse(await readFile(new URL("package.json", import.meta.url)));
  const found = [...(await bundled(Object.keys(ours.dependencies)))].sort();
  const parts = found.map(async ([name, about]) => {
    const folder = new URL(`${name}/`, packages);
    const file = (await readdir(folder)).find((each) => /^licen[cs]e/i.test(each));
    const text = file ? await readFile(new URL(file, folder), "utf8") : "";
    return `${name} ${about.version} (${about.license})\n\n${text.trim()}\n`;
  });
  return (await Promise.all(parts)).join(`\n${"-".repeat(72)}\n\n`);
}
