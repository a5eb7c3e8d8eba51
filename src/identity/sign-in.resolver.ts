import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Locale } from '../i18n/catalogue.ts';
import type { Actor } from '../platform/actor.ts';
import { Config } from '../platform/config.ts';
import { MaybeActor, Public, RequestLocale, Unrepeated } from '../platform/graphql/access.ts';
import type { GraphqlContext } from '../platform/graphql/context.ts';
import { MeType } from './identity.graphql.ts';
import { cookieName, cookieOptions, readCookie } from './rules/cookies.ts';
import type { CookieKind } from './rules/cookies.ts';
import { sessionDays } from './rules/sign-in.ts';
import { Secrets } from './secrets.service.ts';
import type { SignedIn } from './sessions.service.ts';
import { SignInService } from './sign-in.service.ts';
import type { Browser } from './sign-in.service.ts';

const DAY = 24 * 60 * 60 * 1_000;

@Resolver(() => MeType)
export class SignInResolver {
  constructor(
    private readonly signIn: SignInService,
    private readonly secrets: Secrets,
    private readonly config: Config,
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
      'whether the address is known or not; at most five mails an address in 15 minutes. Refuses INVALID_INPUT.',
  })
  async requestSignIn(
    @Args('email', { description: 'The work e-mail address.' }) email: string,
    @Context() context: GraphqlContext,
    @RequestLocale() locale: Locale,
  ): Promise<boolean> {
    const token = this.cookie(context, 'browser') ?? this.secrets.token();
    await this.signIn.requestSignIn(email, token, locale);
    this.remember(context, 'browser', token, 1);
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
    return this.enter(context, await this.signIn.signInByLink(token, this.browser(context)));
  }

  @Public()
  @Unrepeated()
  @Mutation(() => MeType, {
    description:
      'Signs in with the six digits of the latest mail that this browser asked for; five tries a mail. ' +
      'Refuses CODE_WRONG, CODE_EXPIRED, TOO_MANY_TRIES.',
  })
  async signInByCode(
    @Args('code', { description: 'Six digits; spaces do not matter.' }) code: string,
    @Context() context: GraphqlContext,
  ): Promise<MeType> {
    return this.enter(context, await this.signIn.signInByCode(code, this.browser(context)));
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
    return this.enter(context, await this.signIn.signInAsExample(email, this.browser(context)));
  }

  @Public()
  @Unrepeated()
  @Mutation(() => Boolean, { description: 'Ends the session of this browser. Always true.' })
  async signOut(@Context() context: GraphqlContext): Promise<boolean> {
    await this.signIn.signOut(this.cookie(context, 'session'));
    context.res.clearCookie(this.name('session'), cookieOptions(this.config.secure));
    context.req.actor = null;
    return true;
  }

  /** The fields asked for with `Me` are answered as the person who has just come in. */
  private enter(context: GraphqlContext, { actor, token }: SignedIn): MeType {
    this.remember(context, 'session', token, sessionDays);
    context.req.actor = actor;
    return actor;
  }

  private browser(context: GraphqlContext): Browser {
    return { token: this.cookie(context, 'browser'), session: this.cookie(context, 'session') };
  }

  private cookie(context: GraphqlContext, kind: CookieKind): string | null {
    return readCookie(context.req.headers.cookie, this.name(kind));
  }

  private remember(context: GraphqlContext, kind: CookieKind, token: string, days: number): void {
    const maxAge = days * DAY;
    context.res.cookie(this.name(kind), token, { ...cookieOptions(this.config.secure), maxAge });
  }

  private name(kind: CookieKind): string {
    return cookieName(kind, this.config.secure);
  }
}
