package dev.zapis.bot.chat;

import dev.zapis.bot.dialog.AccountRecords.Chat;
import dev.zapis.bot.dialog.AccountRecords.Message;
import dev.zapis.bot.dialog.AccountRecords.Notice;
import dev.zapis.bot.dialog.AccountRecords.Place;
import dev.zapis.bot.dialog.AccountRecords.Upload;
import dev.zapis.bot.dialog.PersonalRecords;
import dev.zapis.bot.dialog.RecordSection;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.Visit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What the bot keeps of somebody's chat to talk there: where it is and how much, never what was written. */
final class ChatRecords implements PersonalRecords {

    private static final String WAITING = "waiting";

    @Override
    public int order() {
        return 90;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(
                Kind.kept("place"), Kind.expiring("updates"), Kind.expiring("messages"), Kind.expiring("notices"));
    }

    @Override
    public Mono<Kept> of(Visit visit) {
        return visit.records().chat().map(chat -> kept(chat, visit.now()));
    }

    private static Kept kept(Chat chat, Instant now) {
        List<RecordSection> sections = new ArrayList<>();
        sections.add(RecordSection.of("place", place(chat, now)));
        sections.add(RecordSection.of("updates", updates(chat)));
        List<Message> messages = chat.messages().newest();
        if (!messages.isEmpty())
            sections.add(RecordSection.table(
                    "messages",
                    List.of(Text.of("/chat.kept.when"), Text.of("/chat.kept.number")),
                    messages.stream()
                            .map(each -> List.of(at(each.at()), Text.plain("" + each.number())))
                            .toList()));
        List<Notice> notices = chat.notices().newest();
        if (!notices.isEmpty())
            sections.add(RecordSection.table(
                            "notices",
                            List.of(Text.of("/chat.kept.when"), Text.of("/chat.kept.became")),
                            notices.stream()
                                    .map(each -> List.of(at(each.at()), outcome(each)))
                                    .toList())
                    .leaving(chat.notices().left()));
        return new Kept(sections, fields(chat, now));
    }

    /** The chat was last active when this was asked for: that is written down after the answer. */
    private static List<List<Text>> place(Chat chat, Instant now) {
        List<List<Text>> rows = new ArrayList<>();
        Place place = chat.place();
        if (place != null) {
            rows.add(row("active", at(now)));
            if (place.language() != null) rows.add(row("language", Text.plain(place.language())));
            rows.add(row("steps", number(place.trail())));
            if (place.unreachable() != null) rows.add(row("unreachable", at(place.unreachable())));
        }
        rows.add(row("buttons", number(chat.buttons().count())));
        if (chat.counted() != null) rows.add(row("counted", at(chat.counted())));
        return rows;
    }

    private static List<List<Text>> updates(Chat chat) {
        List<List<Text>> rows = new ArrayList<>();
        rows.add(row("count", number(chat.updates().count())));
        Instant first = chat.updates().first();
        if (first != null) rows.add(row("first", at(first)));
        rows.add(row("content", number(chat.updates().withContent())));
        Upload upload = chat.upload();
        if (upload != null) rows.add(row("upload", Text.of("/chat.kept.until", "at", upload.until())));
        return rows;
    }

    private static List<Text> row(String word, Text value) {
        return List.of(Text.of("/chat.kept.word." + word), value);
    }

    private static Text number(long count) {
        return Text.plain("" + count);
    }

    private static Text at(Instant moment) {
        return Text.of("/chat.kept.at", "at", moment);
    }

    private static Text outcome(Notice notice) {
        return Text.of("/chat.kept.outcome", "outcome", Objects.requireNonNullElse(notice.outcome(), WAITING));
    }

    private static Map<String, @Nullable Object> fields(Chat chat, Instant now) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        Place place = chat.place();
        Map<String, @Nullable Object> of = new LinkedHashMap<>();
        if (place != null) {
            of.put("screen", place.screen());
            of.put("stepsBack", place.trail());
            of.put("language", place.language());
            of.put("activeAt", now.toString());
            of.put("unreachableSince", text(place.unreachable()));
        }
        of.put("buttons", chat.buttons().count());
        of.put("buttonsUntil", text(chat.buttons().until()));
        of.put("countedAt", text(chat.counted()));
        of.put("updates", chat.updates().count());
        of.put("updatesSince", text(chat.updates().first()));
        of.put("updatesWithContent", chat.updates().withContent());
        of.put("thingsShown", chat.messages().things());
        Upload upload = chat.upload();
        if (upload != null) of.put("uploadUntil", upload.until().toString());
        all.put("chat", of);
        all.put(
                "messagesThatChange",
                chat.messages().newest().stream().map(ChatRecords::fields).toList());
        all.put(
                "notices",
                chat.notices().newest().stream().map(ChatRecords::fields).toList());
        if (chat.notices().left() > 0) all.put("olderNotices", chat.notices().left());
        return all;
    }

    private static Map<String, Object> fields(Message message) {
        return Map.of(
                "number",
                message.number(),
                "screen",
                message.screen(),
                "at",
                message.at().toString());
    }

    private static Map<String, Object> fields(Notice notice) {
        String became = Objects.requireNonNullElse(notice.outcome(), WAITING);
        return Map.of("screen", notice.screen(), "at", notice.at().toString(), "outcome", became);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
