// Pushes offers over STOMP and prints the receipts that come back.
import stompit from 'stompit';
import { expectReceipts, readPartner, refuse } from './partner.js';

const partner = readPartner(61613);
const connectHeaders = { host: '/', login: partner.user, passcode: partner.password };

stompit.connect({ host: partner.host, port: partner.port, connectHeaders }, (failure, client) => {
  if (failure) {
    refuse(failure.message);
  }
  const onReceipt = expectReceipts(partner.events.length, () => client.disconnect());
  client.on('error', (error) => refuse(error.message));
  client.subscribe({ destination: partner.from, ack: 'client-individual' }, (error, message) => {
    if (error) {
      refuse(error.message);
    }
    message.readString('utf-8', (broken, body) => {
      if (broken) {
        refuse(broken.message);
      }
      client.ack(message);
      onReceipt(body);
    });
  });
  for (const event of partner.events) {
    client.send(headers(event)).end(event.body);
  }
});

function headers({ attributes, contentType, body }) {
  return {
    destination: partner.to,
    persistent: 'true',
    'content-type': contentType,
    'content-length': Buffer.byteLength(body, 'utf8'),
    ...Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`ce-${name}`, value])),
  };
}
