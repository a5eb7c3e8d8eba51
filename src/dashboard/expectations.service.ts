import { Injectable } from '@nestjs/common';
import { isHr } from '../platform/actor.ts';
import type { Actor } from '../platform/actor.ts';
import { refuse } from '../platform/refuse.ts';
import type { Programme } from '../programmes/rules/programme.ts';
import { ReflectionsService } from '../reflections/reflections.service.ts';
import { expectationFigure } from './rules/expectations.ts';
import type { ExpectationFigure } from './rules/expectations.ts';

/** Whether leaders knew beforehand what they would find, of all of them together. */
@Injectable()
export class ExpectationsDesk {
  constructor(private readonly reflections: ReflectionsService) {}

  async expectations(
    actor: Actor,
    { id, mirrorThreshold }: Pick<Programme, 'id' | 'mirrorThreshold'>,
  ): Promise<ExpectationFigure> {
    refuse(isHr(actor) ? null : 'NOT_ALLOWED');
    return expectationFigure(await this.reflections.expectationGaps(id), mirrorThreshold);
  }
}
