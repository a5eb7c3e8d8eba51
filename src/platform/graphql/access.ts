import { createParamDecorator, Injectable, SetMetadata } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { GqlContextType } from '@nestjs/graphql';
import { Refusal } from '../../refusals.ts';
import type { Actor } from '../actor.ts';
import { currentRequest } from '../request-context.ts';
import type { GraphqlContext } from './context.ts';

const PUBLIC = 'open-deur:public';
const NAMELESS = 'open-deur:nameless';
const UNREPEATED = 'open-deur:unrepeated';

/** Open without a session: signing in, signed links, feeds and health. The list of them is in a test. */
export const Public = () => SetMetadata(PUBLIC, true);

/** An act that must leave no name: no actor in the audit, no stored answer. Returns only a Boolean. */
export const Nameless = () => SetMetadata(NAMELESS, true);

export const isNameless = (reflector: Reflector, context: ExecutionContext): boolean =>
  reflector.getAllAndOverride<boolean | undefined>(NAMELESS, [context.getHandler()]) ?? false;

/**
 * An act whose answer is worth nothing a second time, because a cookie came with it; nor may a
 * refusal undo what it counted. An `Idempotency-Key` has no effect on it.
 */
export const Unrepeated = () => SetMetadata(UNREPEATED, true);

export const isUnrepeated = (reflector: Reflector, context: ExecutionContext): boolean =>
  reflector.getAllAndOverride<boolean | undefined>(UNREPEATED, [context.getHandler()]) ?? false;

const requestIn = (context: ExecutionContext): GraphqlContext['req'] =>
  context.getType<GqlContextType>() === 'graphql'
    ? GqlExecutionContext.create(context).getContext<GraphqlContext>().req
    : context.switchToHttp().getRequest<GraphqlContext['req']>();

export const actorIn = (context: ExecutionContext): Actor | null =>
  requestIn(context).actor ?? null;

/**
 * What was written without coverage names its author in `X-Person`: by the time it arrives, somebody
 * else may have signed in on the device, and nothing is done in their name.
 */
function isOthers(context: ExecutionContext): boolean {
  const author = requestIn(context).headers['x-person'];
  return author !== undefined && author !== actorIn(context)?.personId;
}

/** Everything asks for a session unless it says otherwise. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const open = this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!open && (!actorIn(context) || isOthers(context))) throw new Refusal('SIGN_IN_FIRST');
    return true;
  }
}

export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const actor = actorIn(context);
  if (!actor) throw new Refusal('SIGN_IN_FIRST');
  return actor;
});

export const MaybeActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor | null => actorIn(context),
);

/** The language of the reader, from the request's `Accept-Language`; Dutch by default. */
export const RequestLocale = createParamDecorator(
  (): 'nl' | 'en' => currentRequest()?.locale ?? 'nl',
);
