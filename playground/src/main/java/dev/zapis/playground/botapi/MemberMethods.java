package dev.zapis.playground.botapi;

import dev.zapis.playground.storage.Json;
import dev.zapis.playground.world.Group;
import dev.zapis.playground.world.MemberStatus;
import dev.zapis.playground.world.PrivateChat;
import dev.zapis.playground.world.StandinPerson;
import java.util.List;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatAdministrators;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMemberCount;
import org.telegram.telegrambots.meta.api.methods.groupadministration.LeaveChat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.ObjectNode;

/** Who is in a chat, and going out of it. */
final class MemberMethods {

    private MemberMethods() {}

    static List<BotMethod> all() {
        return List.of(
                BotMethod.at(GetChatMember.class, MemberMethods::one),
                BotMethod.at(GetChatAdministrators.class, MemberMethods::administrators),
                BotMethod.at(GetChatMemberCount.class, MemberMethods::count),
                BotMethod.at(LeaveChat.class, MemberMethods::leave));
    }

    private static JsonNode one(Call call) {
        long user = call.params().number("user_id", 0);
        return switch (ChatResolver.chat(call)) {
            case PrivateChat chat -> inPrivate(call, chat, user);
            case Group group -> user == call.bot().id() ? self(call, group) : person(call, group, user);
        };
    }

    private static JsonNode inPrivate(Call call, PrivateChat chat, long user) {
        boolean self = user == call.bot().id();
        if (!self && user != chat.id()) throw unknown();
        MemberStatus status = self && chat.blocked() ? MemberStatus.KICKED : MemberStatus.MEMBER;
        return status.asMember(self ? call.bot().asUser() : chat.person().asUser(), false);
    }

    private static ObjectNode self(Call call, Group group) {
        return group.bot().orElse(MemberStatus.LEFT).asMember(call.bot().asUser(), group.isForum());
    }

    private static ObjectNode person(Call call, Group group, long user) {
        StandinPerson person = call.standin().people().find(user).orElseThrow(MemberMethods::unknown);
        return group.status(user).asMember(person.asUser(), group.isForum());
    }

    private static ApiError unknown() {
        return ApiError.badRequest("PARTICIPANT_ID_INVALID");
    }

    /** Other bots are left out, itself is not. */
    private static JsonNode administrators(Call call) {
        if (!(ChatResolver.chat(call) instanceof Group group))
            throw ApiError.badRequest("there are no administrators in the private chat");
        ArrayNode list = Json.array();
        group.matching(MemberStatus::leads).forEach(user -> list.add(person(call, group, user)));
        if (group.isLedByBot()) list.add(self(call, group));
        return list;
    }

    private static JsonNode count(Call call) {
        return ChatResolver.chat(call) instanceof Group group
                ? IntNode.valueOf(group.present().size() + 1)
                : IntNode.valueOf(2);
    }

    private static JsonNode leave(Call call) {
        if (!(ChatResolver.chat(call) instanceof Group group))
            throw ApiError.badRequest("chat member status can't be changed in private chats");
        call.bot().groupActs().botBecomes(group, call.bot().asUser(), MemberStatus.LEFT);
        return BotApiJson.TRUE;
    }
}
