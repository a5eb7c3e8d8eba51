import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Locale } from '../i18n/catalogue.ts';
import type { Actor } from '../platform/actor.ts';
import { MaybeActor, Public, RequestLocale, Unrepeated } from '../platform/graphql/access.ts';
import type { GraphqlContext } from '../platform/graphql/context.ts';
import { Browsers } from './browser.service.ts';
import { MeType } from './identity.graphql.ts';
import { PasskeySignIn } from './passkey-sign-in.service.ts';
import { SignInService } from './sign-in.service.ts';

@Resolver(() => MeType)
export class SignInResolver {
  constructor(
    private readonly signIn: SignInService,
    private readonly passkeys: PasskeySignIn,
    private readonly browsers: Browsers,
  ) {}

  @Public()
  @Query(() => MeType, { nullable: true, description: 'Null when nobody is signed in.' })
  me(@MaybeActor() actor: Actor | null): MeType | null {
    return actor;
  }

  @Public()
  @Unrepeated()
  @Mutation(() => Boolean, {
    description:
      'Sends a mail with a link and six digits, valid for 15 minutes in this browser only. Always true, ' +
      'whether the address is known or not; at most 5 mails an address and 100 a network in 15 minutes. Refuses INVALID_INPUT.',
  })
  async requestSignIn(
    @Args('email', { description: 'The work e-mail address.' }) email: string,
    @Context() context: GraphqlContext,
    @RequestLocale() locale: Locale,
  ): Promise<boolean> {
    await this.signIn.requestSignIn(email, this.browsers.asking(context), locale);
    return true;
  }

  @Public()
  @Unrepeated()
  @Mutation(() => MeType, {
    description:
      'Signs in with the token of the link in a sign-in mail, once. Refuses LINK_INVALID, LINK_EXPIRED, LINK_OTHER_BROWSER.',
  })
  async signInByLink(
    @Args('token', { description: 'The last part of the link.' }) token: string,
    @Context() context: GraphqlContext,
  ): Promise<MeType> {
    const signedIn = await this.signIn.signInByLink(token, this.browsers.of(context));
    return this.browsers.enter(context, signedIn);
  }

  @Public()
  @Unrepeated()
  @Mutation(() => MeType, {
    description:
      'Signs in with the six digits of the latest mail that this browser asked for; 5 wrong tries a mail, and an address in 15 minutes, 30 a day. ' +
      'Refuses CODE_WRONG, CODE_EXPIRED, TOO_MANY_TRIES.',
  })
  async signInByCode(
    @Args('code', { description: 'Six digits; spaces do not matter.' }) code: string,
    @Context() context: GraphqlContext,
  ): Promise<MeType> {
    const signedIn = await this.signIn.signInByCode(code, this.browsers.of(context));
    return this.browsers.enter(context, signedIn);
  }

  @Public()
  @Unrepeated()
  @Mutation(() => MeType, {
    description: 'Signs in as somebody of the example organisation. Refuses NOT_FOUND elsewhere.',
  })
  async signInAsExample(
    @Args('email', { description: 'One of `examplePeople`.' }) email: string,
    @Context() context: GraphqlContext,
  ): Promise<MeType> {
    const signedIn = await this.signIn.signInAsExample(email, this.browsers.of(context));
    return this.browsers.enter(context, signedIn);
  }

  @Public()
  @Unrepeated()
  @Mutation(() => String, {
    description:
      'What this browser asks a device for to sign in with a passkey: the options of `navigator.credentials.get` as JSON, valid for 5 minutes, once, in this browser. Refuses TRY_AGAIN after 300 a network in 15 minutes.',
  })
  preparePasskeySignIn(@Context() context: GraphqlContext): Promise<string> {
    return this.passkeys.prepare(this.browsers.asking(context));
  }

  @Public()
  @Unrepeated()
  @Mutation(() => MeType, {
    description:
      'Signs in with a passkey; as surely as something vouches for it. Refuses PASSKEY_EXPIRED, PASSKEY_REFUSED.',
  })
  async signInByPasskey(
    @Args('response', {
      description: 'What the device answered, as JSON; up to 20,000 characters.',
    })
    response: string,
    @Context() context: GraphqlContext,
  ): Promise<MeType> {
    const signedIn = await this.passkeys.signIn(response, this.browsers.of(context));
    return this.browsers.enter(context, signedIn);
  }

  @Public()
  @Unrepeated()
  @Mutation(() => Boolean, { description: 'Ends the session of this browser. Always true.' })
  async signOut(@Context() context: GraphqlContext): Promise<boolean> {
    await this.signIn.signOut(this.browsers.of(context).session);
    this.browsers.leave(context);
    return true;
  }
}
