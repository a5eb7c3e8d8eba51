import {
  Args,
  Context,
  ID,
  Mutation,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import type { Actor } from '../platform/actor.ts';
import { CurrentActor } from '../platform/graphql/access.ts';
import type { GraphqlContext } from '../platform/graphql/context.ts';
import { batched } from '../platform/graphql/loaders.ts';
import { RefusalCodes } from '../platform/graphql/refusal-code.ts';
import { found } from '../platform/refuse.ts';
import type { RefusalCode } from '../refusals.ts';
import {
  AgreementShareType,
  CreateProgrammeInput,
  ProgrammeType,
  SetAgreementInput,
  VisitTypeType,
} from './programmes.graphql.ts';
import { ProgrammesService } from './programmes.service.ts';
import { RollOverService } from './roll-over.service.ts';
import type { AgreementShare, Programme, VisitType } from './rules/programme.ts';
import { whyNotPublishable } from './rules/publishing.ts';

@Resolver(() => ProgrammeType)
export class ProgrammesResolver {
  constructor(
    private readonly service: ProgrammesService,
    private readonly years: RollOverService,
  ) {}

  @Query(() => [ProgrammeType], {
    description: 'Newest first; drafts for HR and the administrator only.',
  })
  async programmes(@CurrentActor() actor: Actor): Promise<Programme[]> {
    return this.service.programmes(actor);
  }

  @Query(() => ProgrammeType, {
    nullable: true,
    description: 'Null when it is not there, or a draft that is not for the reader.',
  })
  async programme(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Of the programme.' }) id: string,
  ): Promise<Programme | null> {
    return this.service.programme(actor, id);
  }

  @Mutation(() => ProgrammeType, {
    description:
      'Makes a draft. For HR. Refuses NOT_ALLOWED, INVALID_INPUT, PERIOD_REVERSED, PROGRAMME_OVERLAPS.',
  })
  async createProgramme(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Name and period.' }) input: CreateProgrammeInput,
  ): Promise<Programme> {
    return this.service.createProgramme(actor, input);
  }

  @Mutation(() => ProgrammeType, {
    description:
      'Sets what one group of leaders agrees to. For HR. Refuses NOT_ALLOWED, NOT_FOUND, INVALID_INPUT, ' +
      'SHARES_EXCEED_NORM, PROGRAMME_PUBLISHED.',
  })
  async setAgreement(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Replaces the group’s agreement.' }) input: SetAgreementInput,
  ): Promise<Programme> {
    return this.service.setAgreement(actor, input);
  }

  @Mutation(() => ProgrammeType, {
    description:
      'Puts the programme in force. For HR. Refuses NOT_ALLOWED, NOT_FOUND, WORKS_COUNCIL_PENDING, PROGRAMME_PUBLISHED.',
  })
  async publishProgramme(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Of a draft.' }) id: string,
  ): Promise<Programme> {
    return this.service.publishProgramme(actor, id);
  }

  @Mutation(() => ProgrammeType, {
    description:
      'Makes a draft for the year that follows, with the same agreements, shares and terms; the works council decides anew. ' +
      'For HR. Refuses NOT_ALLOWED, NOT_FOUND, PROGRAMME_OVERLAPS (that year is there already).',
  })
  async rollOverProgramme(
    @CurrentActor() actor: Actor,
    @Args('programmeId', { type: () => ID, description: 'Of the year that ends.' })
    programmeId: string,
  ): Promise<Programme> {
    return this.years.rollOver(actor, programmeId);
  }

  @ResolveField(() => RefusalCodes, {
    nullable: true,
    description: 'What `publishProgramme` would refuse; null when it can be published.',
  })
  whyNotPublishable(@Parent() programme: Programme): RefusalCode | null {
    return whyNotPublishable(programme);
  }
}

@Resolver(() => AgreementShareType)
export class AgreementSharesResolver {
  constructor(private readonly service: ProgrammesService) {}

  @ResolveField(() => VisitTypeType, { description: 'The kind of visit.' })
  async visitType(
    @Parent() share: AgreementShare,
    @Context() context: GraphqlContext,
  ): Promise<VisitType> {
    const loader = batched(context, VisitTypeType, (ids) => this.service.visitTypesByIds(ids));
    return found(await loader.load(share.visitTypeId));
  }
}
