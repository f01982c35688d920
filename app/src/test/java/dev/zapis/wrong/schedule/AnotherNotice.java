package dev.zapis.wrong.schedule;

import dev.zapis.bot.notice.NoticeProjections;
import dev.zapis.scheduler.SliceSchedule;
import java.time.InstantSource;

public final class AnotherNotice implements SliceSchedule {

    @Override
    public String name() {
        return NoticeProjections.NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Object component(InstantSource clock) {
        return this;
    }
}
