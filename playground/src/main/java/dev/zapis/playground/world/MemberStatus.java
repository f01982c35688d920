package dev.zapis.playground.world;

import dev.zapis.playground.storage.Json;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What somebody is in a group, in Telegram's words. */
public enum MemberStatus {
    CREATOR,
    ADMINISTRATOR,
    MEMBER,
    LEFT,
    KICKED;

    private static final Set<MemberStatus> THERE = Set.of(CREATOR, ADMINISTRATOR, MEMBER);

    /** Rights that each administrator has here; what they may do to other administrators, none has. */
    private static final String[] RIGHTS = {
        "can_manage_chat",
        "can_delete_messages",
        "can_manage_video_chats",
        "can_restrict_members",
        "can_change_info",
        "can_invite_users",
        "can_post_stories",
        "can_edit_stories",
        "can_delete_stories",
        "can_pin_messages"
    };

    public boolean isThere() {
        return THERE.contains(this);
    }

    /** Whether others may be removed and topics be led. */
    public boolean leads() {
        return this == CREATOR || this == ADMINISTRATOR;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static MemberStatus read(JsonNode kept) {
        return valueOf(kept.asString().toUpperCase(Locale.ROOT));
    }

    /** The member as the Bot API shows it. */
    public ObjectNode asMember(ObjectNode user, boolean topics) {
        ObjectNode member = Json.object().put("status", word());
        member.set("user", user);
        if (this == CREATOR) member.put("is_anonymous", false);
        if (this == KICKED) member.put("until_date", 0);
        if (this != ADMINISTRATOR) return member;
        member.put("can_be_edited", false).put("is_anonymous", false).put("can_promote_members", false);
        for (String right : RIGHTS) member.put(right, true);
        return topics ? member.put("can_manage_topics", true) : member;
    }
}
