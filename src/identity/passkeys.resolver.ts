import { Args, Context, ID, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../platform/actor.ts';
import { CurrentActor, Unrepeated } from '../platform/graphql/access.ts';
import type { GraphqlContext } from '../platform/graphql/context.ts';
import { Browsers } from './browser.service.ts';
import { MeType, PasskeyType, VouchingCodeType } from './identity.graphql.ts';
import { Passkeys } from './passkeys.service.ts';
import type { Passkey } from './passkeys.service.ts';
import { Vouching } from './vouching.service.ts';
import type { HandedCode } from './vouching.service.ts';

const answered = { description: 'What the device answered, as JSON; up to 20,000 characters.' };

@Resolver(() => MeType)
export class PasskeysResolver {
  constructor(
    private readonly keys: Passkeys,
    private readonly vouching: Vouching,
    private readonly browsers: Browsers,
  ) {}

  @ResolveField(() => [PasskeyType], { description: 'The oldest first.' })
  passkeys(@CurrentActor() actor: Actor): Promise<Passkey[]> {
    return this.keys.mine(actor);
  }

  @Unrepeated()
  @Mutation(() => String, {
    description:
      'What this browser asks a device for to add a passkey to the own account: the options of `navigator.credentials.create` as JSON, valid for 5 minutes, once, in this browser. Refuses TOO_MANY_PASSKEYS (10), TRY_AGAIN.',
  })
  preparePasskey(
    @CurrentActor() actor: Actor,
    @Context() context: GraphqlContext,
  ): Promise<string> {
    return this.keys.prepareToAdd(actor, this.browsers.asking(context));
  }

  @Unrepeated()
  @Mutation(() => PasskeyType, {
    description:
      'Adds a passkey to the own account. Signing in with it is HIGH at once when this session is, and otherwise once something vouches for it. Refuses INVALID_INPUT, PASSKEY_EXPIRED, PASSKEY_REFUSED, TOO_MANY_PASSKEYS, ALREADY_EXISTS.',
  })
  addPasskey(
    @Args('name', { description: 'To know it by: the device, 1–60 characters.' }) name: string,
    @Args('response', answered) response: string,
    @CurrentActor() actor: Actor,
    @Context() context: GraphqlContext,
  ): Promise<Passkey> {
    return this.keys.add(actor, name, response, this.browsers.of(context));
  }

  @Mutation(() => Boolean, {
    description:
      'Removes one of the own passkeys and ends the sessions that it opened. Always true. Refuses NOT_FOUND, SURER_SIGN_IN (one that is vouched for, from a LOW session).',
  })
  async removePasskey(
    @Args('id', { type: () => ID, description: 'Of the passkey.' }) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<boolean> {
    await this.keys.remove(actor, id);
    return true;
  }

  @Unrepeated()
  @Mutation(() => String, {
    description:
      'What this browser asks a device for to vouch for one of the own passkeys: the options of `navigator.credentials.get` as JSON, valid for 5 minutes, once, in this browser. Refuses NOT_FOUND, TRY_AGAIN.',
  })
  prepareVouching(
    @Args('id', { type: () => ID, description: 'Of the passkey that is to be vouched for.' })
    id: string,
    @Args('byCode', {
      description:
        'True: it signs itself, beside a code. False: another that is vouched for signs.',
    })
    byCode: boolean,
    @CurrentActor() actor: Actor,
    @Context() context: GraphqlContext,
  ): Promise<string> {
    return this.vouching.prepare(actor, id, byCode, this.browsers.asking(context));
  }

  @Unrepeated()
  @Mutation(() => PasskeyType, {
    description:
      'One of the own passkeys that is vouched for vouches for another. Refuses NOT_FOUND, PASSKEY_EXPIRED, PASSKEY_REFUSED.',
  })
  vouchByPasskey(
    @Args('id', { type: () => ID, description: 'Of the passkey that is vouched for.' }) id: string,
    @Args('response', answered) response: string,
    @CurrentActor() actor: Actor,
    @Context() context: GraphqlContext,
  ): Promise<Passkey> {
    return this.vouching.vouchByPasskey(actor, id, response, this.browsers.of(context));
  }

  @Unrepeated()
  @Mutation(() => MeType, {
    description:
      'A code that was handed over in person vouches for the own passkey that signs beside it, and signs in with it. Refuses PASSKEY_EXPIRED, PASSKEY_REFUSED, VOUCHING_CODE_WRONG, VOUCHING_CODE_OVER (used, replaced, ten minutes old, or tried five times).',
  })
  async vouchByCode(
    @Args('code', { description: 'Six digits; spaces do not matter.' }) code: string,
    @Args('response', answered) response: string,
    @CurrentActor() actor: Actor,
    @Context() context: GraphqlContext,
  ): Promise<MeType> {
    const browser = this.browsers.of(context);
    const signedIn = await this.vouching.vouchByCode(actor, code, response, browser);
    return this.browsers.enter(context, signedIn);
  }

  @Unrepeated()
  @Mutation(() => VouchingCodeType, {
    description:
      'Makes a code to hand to somebody in person, after seeing that it is them; it replaces an earlier one. For HR and the administrator; refuses NOT_ALLOWED, VOUCH_FOR_ONESELF, SURER_SIGN_IN, NOT_FOUND, TOO_MANY_CODES (10 a person a day).',
  })
  makeVouchingCode(
    @Args('personId', { type: () => ID, description: 'To whom it is handed.' }) personId: string,
    @CurrentActor() actor: Actor,
  ): Promise<HandedCode> {
    return this.vouching.makeCode(actor, personId);
  }
}
