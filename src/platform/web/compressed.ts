import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Request, RequestHandler } from 'express';

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
};
const endings = { br: '.br', gzip: '.gz' } as const;

/** The smallest of what the build wrote that the browser reads: all name gzip first. Null for neither. */
const encodingOf = (request: Request): keyof typeof endings | null =>
  (['br', 'gzip'] as const).find((encoding) => request.acceptsEncodings(encoding)) ?? null;

/**
 * The build wrote the hashed files smaller beside themselves; a browser that says it can read one of
 * these gets it under the same address (RFC 9110, section 12.5.3). The file that is served has an
 * entity tag of its own.
 */
export function compressedAssets(folder: string): RequestHandler {
  const assets = join(folder, 'assets');
  const files = new Set(existsSync(assets) ? readdirSync(assets) : []);
  return (request, response, next) => {
    const [, name = '', kind = ''] = /^\/assets\/([\w.-]+\.(js|css|svg))$/.exec(request.path) ?? [];
    if (!files.has(`${name}.br`)) return next();
    response.vary('Accept-Encoding');
    const encoding = encodingOf(request);
    if (encoding === null) return next();
    response.setHeader('content-encoding', encoding);
    response.type(types[kind] ?? kind);
    request.url = request.url.replace(name, `${name}${endings[encoding]}`);
    next();
  };
}
