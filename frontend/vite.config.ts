import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { compressed } from './dev/compress.ts';
import { mockMarket } from './dev/mock-market.ts';

const backend = process.env.XINLIAN_BACKEND ?? 'http://127.0.0.1:8000';

export default defineConfig(({ mode, command }) => ({
  base: command === 'build' ? '/static/' : '/',
  plugins: [react(), compressed(), ...(mode === 'mock' ? [mockMarket()] : [])],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: {
    target: 'es2022',
    manifest: false,
    sourcemap: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 800,
  },
  server: {
    host: '127.0.0.1',
    proxy: mode === 'mock' ? undefined : { '/api': backend, '/ws': { target: backend, ws: true } },
  },
  test: {
    environment: 'jsdom',
    globals: true,
    setupFiles: ['src/testing/setup.ts'],
    css: { include: [/tokens\.css/] },
    restoreMocks: true,
    testTimeout: 20_000,
    include: ['src/**/*.test.{ts,tsx}'],
  },
}));
