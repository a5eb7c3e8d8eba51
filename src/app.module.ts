import { Module } from '@nestjs/common';
import { DashboardModule } from './dashboard/dashboard.module.ts';
import { ExampleModule } from './example/example.module.ts';
import { IdentityModule } from './identity/identity.module.ts';
import { MessagesModule } from './messages/messages.module.ts';
import { MirrorModule } from './mirror/mirror.module.ts';
import { PeopleModule } from './people/people.module.ts';
import { PlatformModule } from './platform/platform.module.ts';
import { ProgrammesModule } from './programmes/programmes.module.ts';
import { PromisesModule } from './promises/promises.module.ts';
import { ReflectionsModule } from './reflections/reflections.module.ts';
import { RotationModule } from './rotation/rotation.module.ts';
import { SlotsModule } from './slots/slots.module.ts';
import { TeamsModule } from './teams/teams.module.ts';
import { VisitsModule } from './visits/visits.module.ts';

/** The rooms, in order: each may use only those before it. The example stands outside the row. */
@Module({
  imports: [
    PlatformModule,
    IdentityModule,
    PeopleModule,
    ProgrammesModule,
    TeamsModule,
    SlotsModule,
    VisitsModule,
    ReflectionsModule,
    PromisesModule,
    MirrorModule,
    RotationModule,
    DashboardModule,
    MessagesModule,
    ExampleModule,
  ],
})
export class AppModule {}
