import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: import.meta.dirname,
  // The service serves the app here.
  base: '/app/',
  plugins: [react()],
  build: {
    outDir: '../../dist/member-app',
    emptyOutDir: true,
    // The policy of the page allows no scripts in data URLs, and an icon is a file like any other.
    assetsInlineLimit: 0,
  },
  // `npm run dev:app`: the pages of Vite call a service that runs beside it.
  server: { proxy: { '/graphql': 'http://127.0.0.1:4000' } },
})
