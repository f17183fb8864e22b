import { defineConfig } from "vitest/config"

export default defineConfig({
  resolve: { conditions: ["@logframe/source"] },
  ssr: { resolve: { conditions: ["@logframe/source"] } },
  test: { include: ["test/**/*.test.ts"] }
})
