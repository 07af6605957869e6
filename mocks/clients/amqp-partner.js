// Pushes offers over AMQP 1.0 and prints the receipts that come back.
import rhea from 'rhea';
import { expectReceipts, readPartner, refuse } from './partner.js';

const partner = readPartner(5672);
const connection = rhea.connect({
  host: partner.host,
  port: partner.port,
  username: partner.user,
  password: partner.password,
  reconnect: false,
});
const onReceipt = expectReceipts(partner.events.length, () => connection.close());
const waiting = [...partner.events];

connection.open_receiver(partner.from);
connection.open_sender(partner.to);

connection.on('sendable', ({ sender }) => {
  while (sender.sendable() && waiting.length > 0) {
    sender.send(toMessage(waiting.shift()));
  }
});
connection.on('message', ({ message }) => onReceipt(text(message.body)));
connection.on('rejected', ({ delivery }) => refuse(delivery.remote_state.error?.description));
for (const failure of ['connection_error', 'sender_error', 'receiver_error']) {
  connection.on(failure, (context) => {
    const end = context.sender ?? context.receiver ?? context.connection;
    refuse(end.error?.description ?? end.error);
  });
}
connection.on('disconnected', ({ error }) => {
  if (error) {
    refuse(error.message);
  }
});

function toMessage({ attributes, contentType, body }) {
  return {
    durable: true,
    content_type: contentType,
    application_properties: Object.fromEntries(
      Object.entries(attributes).map(([name, value]) => [`cloudEvents:${name}`, value]),
    ),
    body: rhea.message.data_section(Buffer.from(body, 'utf8')),
  };
}

function text(body) {
  return typeof body === 'string' ? body : body.content.toString('utf8');
}
