import { defineConfig } from "vitest/config"

const conditions = ["@logframe/source"]

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: { setupFiles: ["test/seed.ts"], include: ["test/**/*.test.ts"], testTimeout: 60_000 }
})
