import { everybody } from './permissions.ts';
import { row } from './permitted-message-fields.ts';
import type { Row } from './permitted-message-fields.ts';

/** What is told of points, and of the texts that people write. */
export const pointFields: Readonly<Record<string, readonly Row[]>> = {
  PrivacyMark: [row('from instead sentence to what why', everybody)],
};
