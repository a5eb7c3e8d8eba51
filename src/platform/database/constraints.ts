import type { RefusalCode } from '../../refusals.ts';

/**
 * What each constraint of the database means to the person who runs into it. A constraint that is
 * not named here guards against our own mistakes, and its violation is an internal error.
 */
export const constraintRefusals: Readonly<Record<string, RefusalCode>> = {
  Account_email_key: 'ALREADY_EXISTS',
  Account_personId_key: 'ALREADY_EXISTS',
  Person_email_key: 'ALREADY_EXISTS',
  Department_name_key: 'ALREADY_EXISTS',
  person_service_in_order: 'PERIOD_REVERSED',
  membership_in_order: 'PERIOD_REVERSED',
  person_in_one_department_at_a_time: 'CHANGED_MEANWHILE',
  delegation_once: 'ALREADY_EXISTS',
  delegation_to_somebody_else: 'DELEGATION_TO_ONESELF',
  exemption_in_order: 'PERIOD_REVERSED',
  exemptions_do_not_overlap: 'EXEMPTION_OVERLAPS',
  person_personnel_number_once: 'ALREADY_EXISTS',
  person_succeeded_by_somebody_else: 'SUCCESSOR_ITSELF',
  programme_in_order: 'PERIOD_REVERSED',
  programmes_do_not_overlap: 'PROGRAMME_OVERLAPS',
  Programme_startsOn_key: 'PROGRAMME_OVERLAPS',
  programme_published_after_decision: 'WORKS_COUNCIL_PENDING',
  Site_name_key: 'ALREADY_EXISTS',
  HostTeam_name_key: 'ALREADY_EXISTS',
  closed_period_in_order: 'PERIOD_REVERSED',
  team_load_within_budget: 'HOSTING_BUDGET_FULL',
  slot_in_order: 'PERIOD_REVERSED',
  slot_opens_once: 'SLOT_EXISTS',
  place_holds_one_visit: 'SLOT_FULL',
  person_in_a_slot_once: 'ALREADY_IN_SLOT',
  person_in_one_visit_at_a_time: 'OVERLAPPING_VISIT',
  Reflection_visitId_key: 'REFLECTION_EXISTS',
  MirrorLinkSpent_pkey: 'MIRROR_LINK_USED',
};
