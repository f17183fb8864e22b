// Two ClickHouse servers of the tests' own, on loopback: the two shards of the cluster "two".
import { randomBytes } from "node:crypto"
import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { freePort, handOver, runServer } from "./runServer.mjs"
import { clickhouse } from "./serverPrograms.mjs"

/**
 * @typedef {object} Shard
 * @property {string} home
 * @property {number} http
 * @property {number} tcp
 * @property {number} between
 */

const cluster = "two"

/**
 * The setting `yandex` is what version 18 asks for, and later ones still understand.
 *
 * @param {Shard} shard
 * @param {{ readonly shards: ReadonlyArray<Shard>, readonly password: string }} all
 */
const configuration = ({ home, http, tcp, between }, { shards, password }) => `<yandex>
  <logger><level>warning</level><log>${home}/log.txt</log><errorlog>${home}/errors.txt</errorlog></logger>
  <listen_host>127.0.0.1</listen_host>
  <http_port>${http}</http_port>
  <tcp_port>${tcp}</tcp_port>
  <interserver_http_port>${between}</interserver_http_port>
  <interserver_http_host>127.0.0.1</interserver_http_host>
  <path>${home}/data/</path>
  <tmp_path>${home}/spill/</tmp_path>
  <users_config>users.xml</users_config>
  <default_profile>default</default_profile>
  <default_database>default</default_database>
  <mark_cache_size>67108864</mark_cache_size>
  <timezone>UTC</timezone>
  <remote_servers><${cluster}>${shards
    .map(
      (shard) =>
        `<shard><replica><host>127.0.0.1</host><port>${shard.tcp}</port><user>default</user><password>${password}</password></replica></shard>`
    )
    .join("")}</${cluster}></remote_servers>
</yandex>
`

/** @param {string} password */
const users = (password) => `<yandex>
  <profiles><default></default></profiles>
  <quotas><default></default></quotas>
  <users>
    <default>
      <password>${password}</password>
      <networks><ip>127.0.0.1</ip></networks>
      <profile>default</profile>
      <quota>default</quota>
    </default>
  </users>
</yandex>
`

/** @param {string} home */
const prepare = async (home) => {
  for (const path of [home, join(home, "data"), join(home, "spill")]) {
    mkdirSync(path)
    handOver(path)
  }
  return { home, http: await freePort(), tcp: await freePort(), between: await freePort() }
}

/**
 * @param {string} folder a folder that is there and may be filled
 * @returns {Promise<{ readonly cluster: string, readonly urls: ReadonlyArray<string> }>} one address a shard
 */
export const startClickhouse = async (folder) => {
  const program = clickhouse.path()
  if (!program) throw new Error("There is no ClickHouse: run node tests/install-servers.mjs")
  const password = randomBytes(12).toString("hex")
  const shards = await Promise.all(["clickhouse-1", "clickhouse-2"].map((name) => prepare(join(folder, name))))
  await Promise.all(
    shards.map(async (shard) => {
      const file = join(shard.home, "config.xml")
      writeFileSync(file, configuration(shard, { shards, password }))
      writeFileSync(join(shard.home, "users.xml"), users(password))
      await runServer({
        program,
        args: [`--config-file=${file}`],
        folder: shard.home,
        end: "SIGKILL",
        answers: async () => (await fetch(`http://127.0.0.1:${shard.http}/ping`)).ok
      })
    })
  )
  return { cluster, urls: shards.map(({ http }) => `http://default:${password}@127.0.0.1:${http}/default`) }
}
