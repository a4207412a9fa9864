// Lays a .gz and a .br beside every built text file, which WhiteNoise then serves instead of compressing anew.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const text = /\.(js|css|svg|html|json)$/;

export function compressed(): Plugin {
  let folder = 'dist';
  return {
    name: 'compressed',
    apply: 'build',
    configResolved(config) {
      folder = config.build.outDir;
    },
    async closeBundle() {
      const names = await readdir(folder, { recursive: true });
      await Promise.all(
        names
          .filter((name) => text.test(name))
          .map(async (name) => {
            const path = join(folder, name);
            const content = await readFile(path);
            await writeFile(`${path}.gz`, await promisify(gzip)(content, { level: 9 }));
            await writeFile(`${path}.br`, await promisify(brotliCompress)(content));
          }),
      );
    },
  };
}
