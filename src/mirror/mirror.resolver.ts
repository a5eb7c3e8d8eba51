import {
  Args,
  Context,
  ID,
  Int,
  Mutation,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import type { Locale } from '../i18n/catalogue.ts';
import type { Actor } from '../platform/actor.ts';
import {
  CurrentActor,
  MaybeActor,
  Nameless,
  Public,
  RequestLocale,
} from '../platform/graphql/access.ts';
import type { GraphqlContext } from '../platform/graphql/context.ts';
import { batched } from '../platform/graphql/loaders.ts';
import { found } from '../platform/refuse.ts';
import { VisitTypeType } from '../programmes/programmes.graphql.ts';
import { VisitTypesService } from '../programmes/visit-types.service.ts';
import type { VisitType as KindOfVisit } from '../programmes/rules/programme.ts';
import { HostCardType } from '../visits/hosts.graphql.ts';
import type { Visit } from '../visits/rules/visit.ts';
import { VisitType } from '../visits/visits.graphql.ts';
import { MirrorFigureType, MirrorPageType } from './mirror.graphql.ts';
import { MirrorService } from './mirror.service.ts';
import type { MirrorFigure, MirrorPage } from './mirror.service.ts';

const token = { description: 'The last part of the mirror link.' };

@Resolver(() => MirrorPageType)
export class MirrorResolver {
  constructor(
    private readonly mirror: MirrorService,
    private readonly visitTypes: VisitTypesService,
  ) {}

  @Public()
  @Query(() => MirrorPageType, {
    description: 'The page behind the host’s link. Refuses LINK_INVALID.',
  })
  mirrorPage(
    @Args('token', token) link: string,
    @RequestLocale() locale: Locale,
  ): Promise<MirrorPage> {
    return this.mirror.mirrorPage(link, locale);
  }

  @Public()
  @Nameless()
  @Mutation(() => Boolean, {
    description:
      'Counts what the host thought of the visit, once; nothing that is stored tells who, which visit or when. Always true. Refuses LINK_INVALID, INVALID_INPUT, MIRROR_LINK_USED, NOT_OVER_YET, VISIT_NOT_DONE, WRONG_STATE.',
  })
  async answerMirror(
    @Args('token', token) link: string,
    @Args('values', {
      type: () => [Int],
      description: 'Four, in the order of the statements: 1 not at all, 5 completely.',
    })
    values: number[],
  ): Promise<boolean> {
    await this.mirror.answerMirror(link, values);
    return true;
  }

  @ResolveField(() => VisitTypeType, { description: 'The kind of visit.' })
  visitType(
    @Parent() { visitTypeId }: MirrorPage,
    @Context() context: GraphqlContext,
  ): Promise<KindOfVisit> {
    return visitTypeOf(this.visitTypes, context, visitTypeId);
  }
}

@Resolver(() => MirrorFigureType)
export class MirrorFiguresResolver {
  constructor(
    private readonly mirror: MirrorService,
    private readonly visitTypes: VisitTypesService,
  ) {}

  @Query(() => [MirrorFigureType], {
    description:
      'Every visit type in every quarter of the programme that has begun. For HR; refuses NOT_ALLOWED, NOT_FOUND.',
  })
  mirrorFigures(
    @CurrentActor() actor: Actor,
    @Args('programmeId', { type: () => ID, description: 'Of the programme.' }) programmeId: string,
  ): Promise<MirrorFigure[]> {
    return this.mirror.mirrorFigures(actor, programmeId);
  }

  @ResolveField(() => VisitTypeType, { description: 'The kind of visit.' })
  visitType(
    @Parent() { visitTypeId }: MirrorFigure,
    @Context() context: GraphqlContext,
  ): Promise<KindOfVisit> {
    return visitTypeOf(this.visitTypes, context, visitTypeId);
  }
}

@Resolver(() => VisitType)
export class VisitMirrorResolver {
  constructor(private readonly mirror: MirrorService) {}

  @ResolveField(() => String, {
    nullable: true,
    description:
      'The address at which the host says how the visit was, without a name. For who claimed the visit, once it has ended; for the team to hand on when nobody did; null for others.',
  })
  mirrorLink(
    @Parent() { id }: Visit,
    @MaybeActor() actor: Actor | null,
    @Context() context: GraphqlContext,
  ): Promise<string | null> {
    return batched(context, this, (ids) => this.mirror.linksOf(actor, ids)).load(id);
  }
}

@Resolver(() => HostCardType)
export class HostCardMirrorResolver {
  constructor(private readonly mirror: MirrorService) {}

  @ResolveField(() => String, {
    nullable: true,
    description:
      'The address at which the host says how the visit was, without a name; null until the visit has ended.',
  })
  mirrorLink(@Parent() { visitId }: HostCardType): Promise<string | null> {
    return this.mirror.linkOnCard(visitId);
  }
}

async function visitTypeOf(
  service: VisitTypesService,
  context: GraphqlContext,
  id: string,
): Promise<KindOfVisit> {
  return found(await batched(context, VisitTypeType, (ids) => service.byIds(ids)).load(id));
}
