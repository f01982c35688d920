package dev.zapis.wrong.mute;

import dev.zapis.bot.notice.EventNotice;
import dev.zapis.bot.notice.Notice;
import dev.zapis.bot.notice.NoticeContext;
import java.util.Optional;

public final class MuteNotice implements EventNotice<String> {

    @Override
    public Optional<Notice> of(String event, NoticeContext context) {
        return Optional.empty();
    }
}
