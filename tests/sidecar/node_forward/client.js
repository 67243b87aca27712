// Sends twenty records in one of the modes of Forward, with a shared key, a user and acknowledgements.
const {FluentClient} = require("@fluent-org/logger");

const [port, sharedKey, username, password, eventMode] = process.argv.slice(2);
const client = new FluentClient("app", {
  socket: {host: "127.0.0.1", port: Number(port)},
  security: {clientHostname: "node", sharedKey, username, password},
  ack: {ackTimeout: 20000},
  eventMode,
});

(async () => {
  await Promise.all(Array.from({length: 20}, (_, n) => client.emit("web", {n, mail: "jane@example.org"})));
  console.log("acknowledged");
  await client.shutdown();
})();
