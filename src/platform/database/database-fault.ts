/** What the database itself said, whatever Prisma wrapped around it. */
export interface DatabaseFault {
  /** SQLSTATE, such as 23505. */
  code: string;
  /** The violated constraint, if PostgreSQL named it apart from its message. */
  constraint: string | null;
  message: string;
}

type Bag = Readonly<Record<string, unknown>>;

const COLLISIONS = new Set(['40001', '40P01']);
const VIOLATIONS = /^23/;

/**
 * Prisma reports one and the same violation as P2002, P2003, P2010, P2034 or P2039, and at COMMIT
 * as a bare driver error; in each of them the driver's own words lie somewhere inside.
 */
export function databaseFault(error: unknown): DatabaseFault | null {
  const cause = driverCause(error);
  const code = text(cause?.['originalCode']);
  if (cause === null || code === null) return null;
  return {
    code,
    constraint: text(bag(cause['constraint'])?.['index']),
    message: text(cause['originalMessage']) ?? '',
  };
}

/** Two transactions stood in each other's way: trying again is right. */
export function isCollision(error: unknown): boolean {
  const fault = databaseFault(error);
  return fault === null ? bag(error)?.['code'] === 'P2034' : COLLISIONS.has(fault.code);
}

/** Every connection stayed busy for longer than one may wait for it. */
export function isOverloaded(error: unknown): boolean {
  const message = text(bag(error)?.['message']) ?? '';
  // Prisma's own words when a transaction waits, and those of the pool under it.
  return /Unable to start a transaction|timeout exceeded when trying to connect/.test(message);
}

/** Which of the known constraints was violated. */
export function violatedConstraint(error: unknown, known: readonly string[]): string | null {
  const fault = databaseFault(error);
  if (fault === null || !VIOLATIONS.test(fault.code)) return null;
  const { constraint, message } = fault;
  if (constraint !== null) return known.includes(constraint) ? constraint : null;
  // Check and exclusion constraints are named in the message only, which a server may translate.
  const named = known.filter((name) => new RegExp(`\\b${name}\\b`).test(message));
  return named.reduce<string | null>((a, b) => (a === null || b.length > a.length ? b : a), null);
}

function driverCause(error: unknown): Bag | null {
  const wrapped = bag(bag(bag(error)?.['meta'])?.['driverAdapterError'])?.['cause'];
  return bag(wrapped) ?? bag(bag(error)?.['cause']);
}

function bag(value: unknown): Bag | null {
  return typeof value === 'object' && value !== null ? (value as Bag) : null;
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
