import { registerEnumType } from '@nestjs/graphql';
import { refusals } from '../../refusals.ts';
import type { RefusalCode } from '../../refusals.ts';

/** The reasons to say no as an enum of the API, so that a client cannot forget one. */
export const RefusalCodes = Object.fromEntries(
  Object.keys(refusals).map((code) => [code, code]),
) as Readonly<{ [Code in RefusalCode]: Code }>;

registerEnumType(RefusalCodes, {
  name: 'RefusalCode',
  description: 'Every reason to say no: in `extensions.code` of an error, or as part of an answer.',
  valuesMap: Object.fromEntries(
    Object.entries(refusals).map(([code, { en }]) => [code, { description: en }]),
  ),
});
