import { Catch } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { GqlContextType } from '@nestjs/graphql';
import type { Response } from 'express';
import { Refusal, refusalSentence } from '../../refusals.ts';
import type { RefusalCode } from '../../refusals.ts';
import { currentRequest } from '../request-context.ts';

const statuses: Partial<Record<RefusalCode, number>> = {
  SIGN_IN_FIRST: 401,
  NOT_ALLOWED: 403,
  TRY_AGAIN: 429,
};
const statusOf = (code: RefusalCode): number => statuses[code] ?? 404;

/** A refusal is an answer, not a fault: it is not logged, and GraphQL's formatter gives it its sentence. */
@Catch(Refusal)
export class RefusalFilter implements ExceptionFilter<Refusal> {
  catch(refusal: Refusal, host: ArgumentsHost): Refusal | void {
    if (host.getType<GqlContextType>() === 'graphql') return refusal;
    const sentence = refusalSentence(
      refusal.code,
      refusal.details,
      currentRequest()?.locale ?? 'nl',
    );
    host
      .switchToHttp()
      .getResponse<Response>()
      .status(statusOf(refusal.code))
      .json({ code: refusal.code, sentence });
  }
}
