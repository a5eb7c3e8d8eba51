import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestHandler } from 'express';

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
};
const endings = { br: '.br', gzip: '.gz' } as const;

/**
 * The build wrote the hashed files smaller beside themselves; a browser that says it can read one of
 * these gets it under the same address (RFC 9110, section 12.5.3). The file that is served has an
 * entity tag of its own.
 */
export function compressedAssets(folder: string): RequestHandler {
  const assets = join(folder, 'assets');
  const files = new Set(existsSync(assets) ? readdirSync(assets) : []);
  return (request, response, next) => {
    const name = /^\/assets\/([\w.-]+\.(js|css|svg))$/.exec(request.path);
    const type = types[name?.[2] ?? ''];
    if (!name?.[1] || type === undefined || !files.has(`${name[1]}.br`)) return next();
    response.vary('Accept-Encoding');
    const encoding = request.acceptsEncodings(['br', 'gzip']);
    if (encoding !== 'br' && encoding !== 'gzip') return next();
    response.setHeader('content-encoding', encoding);
    response.type(type);
    request.url = request.url.replace(name[0], `${name[0]}${endings[encoding]}`);
    next();
  };
}
