import { createServer } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GuardedFetch } from '../../src/platform/guarded-fetch.service.ts';
import type { Ways } from '../../src/platform/guarded-fetch.service.ts';

/** Signed by itself for agenda.test, elders.test and 127.0.0.1, until 2126; it opens nothing else. */
const key = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgD4vVhNArWwGyYgNJ
v+GGNrHf/+H/ldoL3/2WdMQuD9ShRANCAAR3a+8MeArEFiJV3EO+G8lKXUslk7RF
ywmM9UqdKmeZ3YiEOGIobMdionlXLNPRorOHDCbpnjgdBKklCs0yzSGG
-----END PRIVATE KEY-----`;
export const certificate = `-----BEGIN CERTIFICATE-----
MIIBrjCCAVSgAwIBAgIUeVD3hcTlmkYAnpNCjmDsvkPoYuYwCgYIKoZIzj0EAwIw
FjEUMBIGA1UEAwwLYWdlbmRhLnRlc3QwIBcNMjYxMTIyMDU0NjU3WhgPMjEyNjEw
MjkwNTQ2NTdaMBYxFDASBgNVBAMMC2FnZW5kYS50ZXN0MFkwEwYHKoZIzj0CAQYI
KoZIzj0DAQcDQgAEd2vvDHgKxBYiVdxDvhvJSl1LJZO0RcsJjPVKnSpnmd2IhDhi
KGzHYqJ5VyzT0aKzhwwm6Z44HQSpJQrNMs0hhqN+MHwwHQYDVR0OBBYEFDkxDM3F
dyZPiUcwWs7lrnfE5gIeMB8GA1UdIwQYMBaAFDkxDM3FdyZPiUcwWs7lrnfE5gIe
MA8GA1UdEwEB/wQFMAMBAf8wKQYDVR0RBCIwIIILYWdlbmRhLnRlc3SCC2VsZGVy
cy50ZXN0hwR/AAABMAoGCCqGSM49BAMCA0gAMEUCICICQ/iVD2uxydLFGpmgS+lX
3fZjLZPKporZdRAGm0gvAiEA6FyXhtEAAQoX/bIPLzY0L4pixb1HeYHCb+S8ZBUI
zuc=
-----END CERTIFICATE-----`;

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export type HttpsServer = Readonly<{
  port: number;
  /** `127.0.0.1:port` */
  address: string;
  /** How many connections came in, whether or not anything was asked. */
  connections(): number;
  /** What is said from now on. */
  say(answer: Answer): void;
  close(): Promise<void>;
}>;

/** A real server with TLS on loopback. */
export async function startHttpsServer(): Promise<HttpsServer> {
  let answer: Answer = (_, response) => void response.writeHead(404).end();
  let connections = 0;
  const server = createServer({ key, cert: certificate }, (request, response) =>
    answer(request, response),
  );
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    address: `127.0.0.1:${port}`,
    connections: () => connections,
    say: (next) => {
      answer = next;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((closed) => server.close(() => closed()));
    },
  };
}

/** A fetch for which these loopback addresses are as good as public ones. */
export const fetchWith = (exceptions: readonly string[], more: Partial<Ways> = {}): GuardedFetch =>
  new GuardedFetch({
    resolve: () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]),
    exceptions: new Set(exceptions),
    ca: certificate,
    ...more,
  });
