import { defineConfig } from "vitest/config"

const conditions = ["@logframe/source"]

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: { include: ["**/*.test.ts"], testTimeout: 120_000, hookTimeout: 240_000 }
})
