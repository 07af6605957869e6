// What both clients share: their options, the offers to push, and the event that carries an offer.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

/** Exit status when the broker refuses the login, the queue or a message. */
export const REFUSED = 3;

/** Milliseconds to wait for the last receipt. */
const PATIENCE = 30_000;

export function readPartner(defaultPort) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      host: { type: 'string', default: '127.0.0.1' },
      port: { type: 'string', default: String(defaultPort) },
      user: { type: 'string' },
      feed: { type: 'string' },
      to: { type: 'string' },
      from: { type: 'string' },
      mode: { type: 'string', default: 'binary' },
    },
  });
  if (!values.user || !values.feed || positionals.length !== 1 || !process.env.AIGUILLAGE_PASSWORD) {
    console.error(
      'usage: AIGUILLAGE_PASSWORD=… node <client> --user U --feed F [--port P] [--host H]'
        + ' [--to QUEUE] [--from QUEUE] [--mode binary|structured|bare] offers.jsonl',
    );
    process.exit(2);
  }
  return {
    host: values.host,
    port: Number(values.port),
    user: values.user,
    password: process.env.AIGUILLAGE_PASSWORD,
    to: values.to ?? `in.${values.feed}`,
    from: values.from ?? `receipts.${values.feed}`,
    events: readFileSync(positionals[0], 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => toEvent(line, values.feed, values.mode)),
  };
}

/** An offer as CloudEvents 1.0: attributes apart (binary), all in one document (structured), or no event at all. */
function toEvent(line, feed, mode) {
  const offer = JSON.parse(line);
  const attributes = {
    specversion: '1.0',
    id: randomUUID(),
    source: `/${feed}`,
    type: 'fr.aiguillage.offer.upserted',
    subject: offer.source.remoteId,
    time: offer.source.updatedAt,
  };
  switch (mode) {
    case 'structured':
      return {
        attributes: {},
        contentType: 'application/cloudevents+json',
        body: JSON.stringify({ ...attributes, datacontenttype: 'application/json', data: offer }),
      };
    case 'bare':
      return { attributes: {}, contentType: 'application/json', body: line };
    default:
      return { attributes, contentType: 'application/json', body: line };
  }
}

export function refuse(reason) {
  console.error(`refused: ${reason}`);
  process.exit(REFUSED);
}

/** Prints receipts and ends the process once there is one for each event. */
export function expectReceipts(count, goodbye) {
  let missing = count;
  const timer = setTimeout(() => {
    console.error(`${missing} receipts are missing`);
    process.exit(1);
  }, PATIENCE);
  return (receipt) => {
    console.log(receipt);
    missing -= 1;
    if (missing === 0) {
      clearTimeout(timer);
      goodbye();
    }
  };
}
