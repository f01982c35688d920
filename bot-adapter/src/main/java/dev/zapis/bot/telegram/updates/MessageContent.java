package dev.zapis.bot.telegram.updates;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zapis.bot.dialog.engine.MediaKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a message brings besides words, by the fields that Telegram gives it. */
final class MessageContent {

    /** What Telegram tells in a chat when something was done there: it asks for no answer. */
    static final Set<String> TOLD = Set.of(
            "boost_added",
            "channel_chat_created",
            "chat_background_set",
            "chat_owner_changed",
            "chat_owner_left",
            "checklist_tasks_added",
            "checklist_tasks_done",
            "community_chat_added",
            "community_chat_removed",
            "connected_website",
            "delete_chat_photo",
            "direct_message_price_changed",
            "forum_topic_closed",
            "forum_topic_created",
            "forum_topic_edited",
            "forum_topic_reopened",
            "general_forum_topic_hidden",
            "general_forum_topic_unhidden",
            "gift",
            "gift_upgrade_sent",
            "giveaway_completed",
            "giveaway_created",
            "group_chat_created",
            "left_chat_member",
            "managed_bot_created",
            "message_auto_delete_timer_changed",
            "migrate_from_chat_id",
            "migrate_to_chat_id",
            "new_chat_members",
            "new_chat_photo",
            "new_chat_title",
            "paid_message_price_changed",
            "pinned_message",
            "poll_option_added",
            "poll_option_deleted",
            "proximity_alert_triggered",
            "refunded_payment",
            "successful_payment",
            "suggested_post_approval_failed",
            "suggested_post_approved",
            "suggested_post_declined",
            "suggested_post_paid",
            "suggested_post_refunded",
            "supergroup_chat_created",
            "unique_gift",
            "video_chat_ended",
            "video_chat_participants_invited",
            "video_chat_scheduled",
            "video_chat_started",
            "write_access_allowed");

    /** The first that is there: some bring another one for old bots, as an animation a document and a venue a location. */
    static final SequencedMap<String, MediaKind> MEDIA = media();

    private MessageContent() {}

    private static SequencedMap<String, MediaKind> media() {
        SequencedMap<String, MediaKind> media = new LinkedHashMap<>();
        media.put("forward_origin", MediaKind.FORWARDED);
        media.put("forward_date", MediaKind.FORWARDED);
        media.put("animation", MediaKind.ANIMATION);
        media.put("venue", MediaKind.VENUE);
        media.put("live_photo", MediaKind.PHOTO);
        media.put("photo", MediaKind.PHOTO);
        media.put("video", MediaKind.VIDEO);
        media.put("video_note", MediaKind.VIDEO_NOTE);
        media.put("voice", MediaKind.VOICE);
        media.put("audio", MediaKind.AUDIO);
        media.put("sticker", MediaKind.STICKER);
        media.put("document", MediaKind.DOCUMENT);
        media.put("location", MediaKind.LOCATION);
        media.put("contact", MediaKind.CONTACT);
        media.put("poll", MediaKind.POLL);
        media.put("dice", MediaKind.GAME);
        media.put("game", MediaKind.GAME);
        media.put("story", MediaKind.STORY);
        return media;
    }

    /** What takes the place of words; empty for words alone, and for what only Telegram tells. */
    static Optional<MediaKind> media(JsonNode message) {
        Optional<MediaKind> known = MEDIA.entrySet().stream()
                .filter(field -> message.has(field.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        boolean isWordless = message.path("text").asText("").isEmpty();
        return known.isEmpty() && isWordless && !isTold(message) ? Optional.of(MediaKind.OTHER) : known;
    }

    /** A file that a screen may have asked for, forwarded or not. */
    static boolean isFile(JsonNode message) {
        return message.at("/document/file_id").isTextual() && !message.has("animation");
    }

    static boolean isTold(JsonNode message) {
        return TOLD.stream().anyMatch(message::has);
    }

    /** What its sender wrote below it; nothing where somebody else did. */
    static String caption(JsonNode message) {
        boolean isForwarded = message.has("forward_origin") || message.has("forward_date");
        return isForwarded ? "" : UpdateFields.clean(message.path("caption"));
    }

    /** The same in all messages of an album, and in what was forwarded at once. */
    static @Nullable String series(JsonNode message) {
        String album = message.path("media_group_id").asText("");
        if (!album.isEmpty()) return album;
        return message.has("forward_origin")
                ? "forwarded " + message.path("date").asText()
                : null;
    }
}
