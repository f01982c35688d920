package dev.zapis.bot.dialog;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What is kept of the account at the screen besides what queries tell: in the bot's own tables, and in the log. */
public interface AccountRecords {

    Mono<Chat> chat();

    /** What has happened to the account and its person; nothing that somebody else has told of themselves. */
    Mono<History> history();

    /** @param left how many older ones there are */
    record History(List<Fact> newest, long left) {

        public History {
            newest = List.copyOf(newest);
        }
    }

    /**
     * @param type the event's, as it is stored
     * @param isOwn it was this account that asked for it
     * @param isGone what was told with it can't be read any more
     * @param told by the names of the fields: names, phones, reasons
     */
    record Fact(String type, Instant at, boolean isOwn, boolean isGone, Map<String, String> told) {

        public Fact {
            told = Collections.unmodifiableMap(new LinkedHashMap<>(told));
        }
    }

    /**
     * @param place where the chat is; none before the first screen
     * @param buttons what stands behind buttons that are too long for one
     * @param updates what was written or tapped
     * @param messages those that are edited when what they show changes
     * @param notices what was told unasked, the newest first
     * @param counted when it was last counted how much the chat was sent; none while it may be sent all
     */
    record Chat(
            @Nullable Place place,
            Buttons buttons,
            Updates updates,
            Messages messages,
            Notices notices,
            @Nullable Upload upload,
            @Nullable Instant counted) {}

    /**
     * @param screen route of the screen; none before the first
     * @param trail how many screens lead back
     * @param language as Telegram last named it
     * @param at when the chat was last active
     * @param unreachable since when nothing can be sent there
     */
    record Place(
            @Nullable String screen,
            int trail,
            @Nullable String language,
            Instant at,
            @Nullable Instant unreachable) {}

    /** @param until when the last of them goes; none where there is none */
    record Buttons(long count, @Nullable Instant until) {}

    /**
     * @param first when the oldest came; none where there is none
     * @param withContent how many of them are kept with what was in them, as they failed or are being handled
     */
    record Updates(long count, @Nullable Instant first, long withContent) {}

    /** @param things how many things they show */
    record Messages(List<Message> newest, long things) {

        public Messages {
            newest = List.copyOf(newest);
        }
    }

    /** @param screen route of the screen that it shows */
    record Message(long number, String screen, Instant at) {}

    /** @param left how many more there are */
    record Notices(List<Notice> newest, long left) {

        public Notices {
            newest = List.copyOf(newest);
        }
    }

    /**
     * @param screen route of the screen that says it
     * @param outcome what became of it; none while it waits
     */
    record Notice(String screen, Instant at, @Nullable String outcome) {}

    /** What was sent and not confirmed. */
    record Upload(int lines, Instant until) {}
}
