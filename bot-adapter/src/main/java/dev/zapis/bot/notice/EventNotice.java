package dev.zapis.bot.notice;

import java.util.Optional;

/** An event that somebody is told of who did not ask: who, on which screen, and until when it is of use. One for each type and screen. */
public interface EventNotice<E> {

    /** Empty where nobody is to be told. */
    Optional<Notice> of(E event, NoticeContext context);
}
