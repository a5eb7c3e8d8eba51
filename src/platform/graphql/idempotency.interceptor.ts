import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { GqlContextType } from '@nestjs/graphql';
import { OperationTypeNode } from 'graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { firstValueFrom, from } from 'rxjs';
import type { Observable } from 'rxjs';
import { Prisma } from '../../generated/prisma/client.ts';
import { Refusal } from '../../refusals.ts';
import { Clock } from '../clock.ts';
import { Config } from '../config.ts';
import { Database } from '../database/database.service.ts';
import { inputWords } from '../input.ts';
import { toDate } from '../database/dates.ts';
import { actorIn, isNameless, isUnrepeated } from './access.ts';
import type { GraphqlContext } from './context.ts';

const isMutation = ({ operation, path }: GraphQLResolveInfo): boolean =>
  operation.operation === OperationTypeNode.MUTATION && path.prev === undefined;

function keyIn({ req }: GraphqlContext): string | null {
  const key = req.headers['idempotency-key'];
  if (typeof key !== 'string') return null;
  if (/^[\w-]{8,100}$/.test(key)) return key;
  throw new Refusal('INVALID_INPUT', { field: 'Idempotency-Key', reason: inputWords().key });
}

type Act = { scope: string; key: string; inputHash: string; nameless: boolean };

/**
 * A mutation sent again with the same `Idempotency-Key` has its effect once and receives the first
 * answer again. The key is written in the transaction of the effect, so that both exist or neither
 * does; a parallel repeat waits for it. A nameless act stores no answer: it only ever returns `true`.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const act = this.actOf(context);
    return act ? from(this.once(act, () => firstValueFrom(next.handle()))) : next.handle();
  }

  private actOf(context: ExecutionContext): Act | null {
    if (context.getType<GqlContextType>() !== 'graphql') return null;
    if (isUnrepeated(this.reflector, context)) return null;
    const graphql = GqlExecutionContext.create(context);
    const info = graphql.getInfo<GraphQLResolveInfo>();
    const key = isMutation(info) ? keyIn(graphql.getContext<GraphqlContext>()) : null;
    if (key === null) return null;
    const act = { key: this.hash([key, info.path.key]) };
    if (isNameless(this.reflector, context)) {
      return { ...act, scope: 'nameless', inputHash: '', nameless: true };
    }
    const scope = actorIn(context)?.accountId ?? 'public';
    const inputHash = this.hash([info.fieldName, graphql.getArgs<unknown>()]);
    return { ...act, scope, inputHash, nameless: false };
  }

  private once(act: Act, work: () => Promise<unknown>): Promise<unknown> {
    return this.db.transaction(async () => {
      const where = { scope_key: { scope: act.scope, key: act.key } };
      const claimed = await this.db.client.idempotencyKey.createMany({
        data: {
          scope: act.scope,
          key: act.key,
          inputHash: act.inputHash,
          expiresAt: this.expiry(act),
        },
        skipDuplicates: true,
      });
      if (claimed.count === 0) {
        const earlier = await this.db.client.idempotencyKey.findUniqueOrThrow({ where });
        if (earlier.inputHash !== act.inputHash) throw new Refusal('IDEMPOTENCY_KEY_REUSED');
        return act.nameless ? true : earlier.answer;
      }
      const answer = await work();
      if (act.nameless) return answer;
      const stored = JSON.parse(JSON.stringify(answer)) as Prisma.InputJsonValue | null;
      await this.db.client.idempotencyKey.update({
        where,
        data: { answer: stored ?? Prisma.JsonNull },
      });
      return answer;
    });
  }

  /** Keyed, so that a private text cannot be found by hashing guesses. */
  private hash(value: unknown): string {
    const { sessionSecret } = this.config;
    return createHmac('sha256', sessionSecret).update(JSON.stringify(value)).digest('base64url');
  }

  /**
   * A device without coverage may repeat an act whose answer it never got a fortnight later. A nameless
   * act ends at the end of tomorrow: to the second, its key would tell when it was done.
   */
  private expiry({ nameless }: Act): Date {
    const day = this.clock.now().toZonedDateTimeISO('UTC').startOfDay();
    return toDate(day.add({ days: nameless ? 2 : 15 }).toInstant());
  }
}
