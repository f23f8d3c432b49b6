/** The two below 1024 that pages are on. */
const wellKnown: ReadonlySet<number> = new Set([80, 443])

/** The Fetch standard's bad ports (fetch.spec.whatwg.org/#port-blocking) from 1024 on; all below but two are refused anyway. */
const bad = [
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
]

/**
 * Where databases, caches, queues and their like listen unless told otherwise, by their own manuals and IANA's registry
 * (iana.org/assignments/service-names-port-numbers). Some answer HTTP, and some do what a request's bytes say.
 */
const stores = [
  ...[1433, 1434], // Microsoft SQL Server
  ...[1521, 2483, 2484], // Oracle
  ...[3306, 33060], // MySQL, MariaDB
  ...[5432, 6432, 5439], // PostgreSQL, PgBouncer, Redshift
  ...[50000], // Db2
  ...[26257], // CockroachDB
  ...[27017, 27018, 27019, 27020, 28017], // MongoDB
  ...[5984, 6984], // CouchDB
  ...[9042, 9142, 9160, 7000, 7001, 7199], // Cassandra
  ...[9200, 9300], // Elasticsearch, OpenSearch
  ...[8086, 8088], // InfluxDB
  ...[7474, 7473, 7687], // Neo4j
  ...[8529], // ArangoDB
  ...[28015, 29015], // RethinkDB
  ...[8123, 9009, 9440], // ClickHouse
  ...[6379, 6380, 16379, 26379], // Redis, Valkey and their sentinels
  ...[11211], // memcached
  ...[5671, 5672, 15672, 25672, 61613, 61616], // RabbitMQ, ActiveMQ
  ...[9092, 9093, 2181], // Kafka, ZooKeeper
  ...[4222, 6222, 8222], // NATS
  ...[1883, 8883], // MQTT
  ...[2375, 2376, 2377, 2379, 2380, 6443, 10250, 10255], // Docker, etcd, Kubernetes
  ...[8300, 8301, 8302, 8500, 8501, 8600], // Consul
  ...[8200], // Vault
  ...[3260, 4369, 5900, 3389, 5985, 5986], // iSCSI, Erlang's mapper, VNC, RDP, WinRM
  ...[9000], // FastCGI (php-fpm), MinIO, ClickHouse's own protocol
]

const refused: ReadonlySet<number> = new Set([...bad, ...stores])

/** Whether a port is one that web pages may be on. */
export function isWebPort(port: number): boolean {
  return port < 1024 ? wellKnown.has(port) : !refused.has(port)
}
