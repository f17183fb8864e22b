import type { TestProject } from "vitest/node"
import { type Servers, startServers } from "./startServers.js"

declare module "vitest" {
  interface ProvidedContext {
    /** The servers of this run: `inject("servers")`. */
    readonly servers: Servers
  }
}

/** Real servers for a run of vitest, started once; what is given back ends them. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const { servers, stop } = await startServers()
  project.provide("servers", servers)
  return stop
}
