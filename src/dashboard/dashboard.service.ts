import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { PeopleService } from '../people/people.service.ts';
import type { Department, DepartmentTree, Person } from '../people/people.service.ts';
import { isHr } from '../platform/actor.ts';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Config } from '../platform/config.ts';
import { found, refuse } from '../platform/refuse.ts';
import { ProgrammesService } from '../programmes/programmes.service.ts';
import type { Programme, VisitType } from '../programmes/rules/programme.ts';
import { VisitTypesService } from '../programmes/visit-types.service.ts';
import { Facts } from './facts.service.ts';
import type { Offer } from './facts.service.ts';
import { maySeeAgreement, namesVisible } from './rules/access.ts';
import { coverage, perDepartment } from './rules/departments.ts';
import type { CoverageCell, DepartmentFigures } from './rules/departments.ts';
import { frameOf } from './rules/frame.ts';
import type { Frame } from './rules/frame.ts';
import { departmentThen, figuresOf } from './rules/leader.ts';
import type { LeaderFigures, VisitFacts } from './rules/leader.ts';
import {
  answeredInTimeRate,
  promisesOverdue,
  reflectionWithin48h,
  rhythmRate,
} from './rules/measures.ts';
import type { Progress, Rate } from './rules/measures.ts';
import { withoutDate } from './rules/without-date.ts';
import type { WithoutDateCause } from './rules/without-date.ts';

export type LeaderAgreement = Progress & Readonly<{ programme: Programme; norm: number }>;
export type AgreementAsked = Readonly<{ personId: string; programmeId: string | null }>;

type Within<T> = Omit<T, 'departmentId'> & Readonly<{ department: Department }>;
export type LeaderWithoutDate = Progress &
  Readonly<{ person: Person | null; department: Department | null; cause: WithoutDateCause }>;

export type Overview = Readonly<{
  programme: Programme;
  running: boolean;
  namesVisible: boolean;
  rhythm: Rate;
  perDepartment: readonly Within<DepartmentFigures>[];
  withoutDate: readonly LeaderWithoutDate[];
  coverage: readonly (Within<Omit<CoverageCell, 'visitTypeId'>> &
    Readonly<{ visitType: VisitType }>)[];
  answeredInTime: Rate;
  promisesOverdue: number;
  reflectionWithin48h: Rate;
}>;

type ProgrammeFrame = Frame<Programme>;

@Injectable()
export class DashboardService {
  constructor(
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly people: PeopleService,
    private readonly programmes: ProgrammesService,
    private readonly visitTypes: VisitTypesService,
    private readonly facts: Facts,
  ) {}

  async overview(actor: Actor, programmeId: string): Promise<Overview> {
    refuse(isHr(actor) ? null : 'NOT_ALLOWED');
    return this.figuresOf(found(await this.programmes.programme(actor, programmeId)));
  }

  /** The same, for rooms that decide themselves who may know. */
  async figuresOf(programme: Programme): Promise<Overview> {
    const frame = this.frameOf(programme);
    const departments = await this.people.departmentTree();
    const offers = await this.facts.offers(frame);
    const visits = await this.facts.visitsOf(frame.programme.id, frame.now);
    const leaders = await this.leaders(frame, visits, offers);
    const visible = namesVisible(frame.programme);
    return {
      programme: frame.programme,
      running: frame.running,
      namesVisible: visible,
      rhythm: rhythmRate(
        leaders.map(({ progress }) => progress),
        frame.closed,
      ),
      perDepartment: this.perDepartment(frame, leaders, visits, departments),
      withoutDate: await this.withoutDate(leaders, departments, visible),
      coverage: await this.coverage(frame, leaders, offers, departments),
      reflectionWithin48h: reflectionWithin48h(visits),
      ...(await this.followThrough(frame)),
    };
  }

  /** How the agreements stand, as far as the person who asks may see them. */
  async agreements(
    actor: Actor,
    asked: readonly AgreementAsked[],
  ): Promise<{ asked: AgreementAsked; agreement: LeaderAgreement }[]> {
    const viewer = {
      personId: actor.personId,
      isHr: isHr(actor),
      principals: await this.people.principalsOf(actor.personId),
    };
    const visible = asked.filter(({ personId }) => maySeeAgreement(viewer, personId));
    const known: { asked: AgreementAsked; agreement: LeaderAgreement }[] = [];
    for (const programmeId of new Set(visible.map((each) => each.programmeId))) {
      const here = visible.filter((each) => each.programmeId === programmeId);
      const ids = here.map(({ personId }) => personId);
      const agreements = await this.agreementsIn(actor, programmeId, ids);
      for (const each of here) {
        const agreement = agreements.get(each.personId);
        if (agreement) known.push({ asked: each, agreement });
      }
    }
    return known;
  }

  private async agreementsIn(
    actor: Actor,
    programmeId: string | null,
    personIds: readonly string[],
  ): Promise<ReadonlyMap<string, LeaderAgreement>> {
    const programme = programmeId
      ? await this.programmes.programme(actor, programmeId)
      : await this.programmes.runningOn(this.people.today());
    if (programme === null) return new Map();
    const frame = this.frameOf(programme);
    const visits = await this.facts.visitsOf(programme.id, frame.now, personIds);
    const leaders = await this.leaders(frame, visits, await this.facts.offers(frame), personIds);
    return new Map(
      leaders.map(({ person, norm, progress }) => [person.id, { ...progress, norm, programme }]),
    );
  }

  private async leaders(
    frame: ProgrammeFrame,
    visits: readonly VisitFacts[],
    offers: readonly Offer[],
    personIds?: readonly string[],
  ): Promise<LeaderFigures[]> {
    const own = new Map<string, VisitFacts[]>();
    for (const visit of visits)
      own.set(visit.personId, [...(own.get(visit.personId) ?? []), visit]);
    const people = await this.facts.leaders(frame.programme, personIds);
    return people
      .map((person) => figuresOf(person, own.get(person.id) ?? [], offers, frame))
      .filter((figures) => figures !== null);
  }

  private perDepartment(
    frame: ProgrammeFrame,
    leaders: readonly LeaderFigures[],
    visits: readonly VisitFacts[],
    departments: DepartmentTree,
  ): Within<DepartmentFigures>[] {
    const placed = visits.map((visit) => ({
      ...visit,
      departmentId: departmentThen(visit, frame),
    }));
    const rows = perDepartment(leaders, placed);
    return named(rows, departments);
  }

  private async withoutDate(
    leaders: readonly LeaderFigures[],
    departments: DepartmentTree,
    visible: boolean,
  ): Promise<LeaderWithoutDate[]> {
    const departmentOf = (id: string | null): Department | null =>
      id === null ? null : (departments.get(id) ?? null);
    const rows = withoutDate(
      leaders.map((leader) => ({
        ...leader,
        familyName: leader.person.familyName,
        givenName: leader.person.givenName,
        departmentName: departmentOf(leader.departmentId)?.name ?? '',
      })),
      visible,
    );
    const ids = rows.map(({ leader }) => leader.person.id);
    const people = visible ? await this.people.byIds(ids) : new Map<string, Person>();
    return rows.map(({ leader, cause }) => ({
      ...leader.progress,
      person: people.get(leader.person.id) ?? null,
      department: departmentOf(leader.departmentId),
      cause,
    }));
  }

  private async coverage(
    frame: ProgrammeFrame,
    leaders: readonly LeaderFigures[],
    offers: readonly Offer[],
    departments: DepartmentTree,
  ): Promise<Overview['coverage']> {
    const done = await this.facts.visitsDone(frame.coveredFrom, frame.coveredUntil);
    const visited = done.flatMap((visit) => {
      const departmentId = departmentThen(visit, frame);
      return departmentId === null ? [] : [{ departmentId, visitTypeId: visit.visitTypeId }];
    });
    const types = new Map((await this.visitTypes.all()).map((type) => [type.id, type]));
    const rows = new Set(
      [...leaders, ...visited].map(({ departmentId }) => departmentId).filter((id) => id !== null),
    );
    const openLately = offers.filter((offer) => offer.openLately);
    const cells = coverage([...rows], [...types.keys()], visited, openLately);
    return named(cells, departments).map(({ visitTypeId, ...cell }) => ({
      ...cell,
      visitType: found(types.get(visitTypeId)),
    }));
  }

  /** A promise from before the programme stays overdue until somebody answers it. */
  private async followThrough({
    programme,
    timeZone,
    today,
  }: ProgrammeFrame): Promise<Pick<Overview, 'answeredInTime' | 'promisesOverdue'>> {
    const promises = await this.facts.promises(programme, timeZone);
    const ofProgramme = promises.filter(
      ({ raisedOn }) => Temporal.PlainDate.compare(raisedOn, programme.startsOn) >= 0,
    );
    return {
      answeredInTime: answeredInTimeRate(ofProgramme, today),
      promisesOverdue: promisesOverdue(promises, today),
    };
  }

  private frameOf(programme: Programme): ProgrammeFrame {
    return frameOf(programme, this.clock.now(), this.config.timeZone);
  }
}

/** Rows with their department instead of its id, alphabetical by its name. */
function named<Row extends { departmentId: string }>(
  rows: readonly Row[],
  departments: DepartmentTree,
): (Omit<Row, 'departmentId'> & { department: Department })[] {
  const order = [...departments.keys()];
  return [...rows]
    .sort((a, b) => order.indexOf(a.departmentId) - order.indexOf(b.departmentId))
    .map(({ departmentId, ...row }) => ({
      ...row,
      department: found(departments.get(departmentId)),
    }));
}
