package dev.zapis.bot.notice.person;

import dev.zapis.bot.notice.EventNotice;
import dev.zapis.bot.notice.Notice;
import dev.zapis.bot.notice.NoticeContext;
import dev.zapis.bot.person.registration.RegistrationApprovedScreen;
import dev.zapis.bot.person.staff.RoleGivenScreen;
import dev.zapis.events.person.PersonEvent.RoleGiven;
import dev.zapis.events.person.Role;
import java.util.Optional;

/** An admin has given somebody a role; that they are an employee is no news, nor what they are let in as. */
final class RoleGivenNotice implements EventNotice<RoleGiven> {

    @Override
    public Optional<Notice> of(RoleGiven event, NoticeContext context) {
        if (event.role() == Role.EMPLOYEE || !context.isBySomebodyElseThan(event.person())) return Optional.empty();
        return Optional.of(Notice.about(event.person(), new RoleGivenScreen(event.role()), false, context.at())
                .unlessTold(RegistrationApprovedScreen.class));
    }
}
