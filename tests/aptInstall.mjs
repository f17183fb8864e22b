// Debian packages for the tests, where they may be installed.
import { execFileSync } from "node:child_process"
import { existsSync, rmSync, writeFileSync } from "node:fs"

const servicePolicy = "/usr/sbin/policy-rc.d"

/** Whether packages may be installed without asking: on Debian or a relative, as root. */
export const mayInstall = () =>
  process.getuid?.() === 0 && existsSync("/etc/debian_version") && existsSync("/usr/bin/apt-get")

/**
 * @param {string} program
 * @param {ReadonlyArray<string>} args
 */
const run = (program, args) =>
  execFileSync(program, [...args], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" }
  })

/** @param {() => void} work */
const withoutServices = (work) => {
  const isOurs = !existsSync(servicePolicy)
  if (isOurs) writeFileSync(servicePolicy, "#!/bin/sh\nexit 101\n", { mode: 0o755 })
  try {
    work()
  } finally {
    if (isOurs) rmSync(servicePolicy, { force: true })
  }
}

/**
 * Installs packages. Services that they bring are neither started nor left to start with the machine.
 *
 * @param {ReadonlyArray<string>} packages
 * @param {ReadonlyArray<string>} services
 */
export const aptInstall = (packages, services = []) =>
  withoutServices(() => {
    run("apt-get", ["-q", "update"])
    run("apt-get", ["-q", "install", "-y", "--no-install-recommends", ...packages])
    for (const service of services) run("/usr/sbin/update-rc.d", [service, "disable"])
  })
