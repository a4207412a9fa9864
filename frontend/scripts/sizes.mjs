// Prints what a browser downloads, gzipped: the script and style of the first load, then each lazy chunk.
// Fails when the first load's script is over the budget.
import { readdir, readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

const budget = 250_000;
const dist = new URL('../dist/', import.meta.url);
const assets = new URL('assets/', dist);
const html = await readFile(new URL('index.html', dist), 'utf8');
const names = (await readdir(assets)).filter((name) => /\.(js|css)$/.test(name));
const sizes = new Map();
for (const name of names) {
  sizes.set(name, gzipSync(await readFile(new URL(name, assets)), { level: 9 }).length);
}
const first = names.filter((name) => html.includes(name));
const lazy = names.filter((name) => !first.includes(name));
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1).padStart(7)} kB`;
const sum = (list, ending) =>
  list.filter((name) => name.endsWith(ending)).reduce((total, name) => total + sizes.get(name), 0);

const script = sum(first, '.js');
console.log(`${kilobytes(script)}  first load, script (budget ${kilobytes(budget).trim()})`);
console.log(`${kilobytes(sum(first, '.css'))}  first load, style`);
for (const name of lazy.sort((a, b) => sizes.get(b) - sizes.get(a))) {
  console.log(`${kilobytes(sizes.get(name))}  lazy, ${name.replace(/-[\w-]{8}\./, '.')}`);
}
if (script > budget) {
  console.error('The first load is over its budget.');
  process.exit(1);
}
