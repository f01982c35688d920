package dev.zapis.playground.control;

import dev.zapis.playground.storage.Json;
import dev.zapis.playground.world.Group;
import dev.zapis.playground.world.Groups;
import dev.zapis.playground.world.MemberStatus;
import dev.zapis.playground.world.StandinBot;
import dev.zapis.playground.world.StandinPerson;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** What people do with groups: they make them, ask others and the bot in, and go. */
final class GroupCalls {

    private static final int LONGEST_TITLE = 128;

    private GroupCalls() {}

    static JsonNode list(ControlRequest request) {
        StandinBot bot = request.bot();
        return bot.alone(() -> {
            ArrayNode list = Json.array();
            bot.groups().all().forEach(group -> list.add(group.asListed()));
            return list;
        });
    }

    static JsonNode make(ControlRequest request) {
        String title = title(request, "title");
        boolean forum = request.flag("forum", false);
        boolean withBot = request.flag("bot", false);
        StandinPerson creator = request.person();
        List<StandinPerson> others = others(request, creator);
        StandinBot bot = request.bot();
        return bot.alone(() -> {
            if (bot.groups().full()) throw ControlException.impossible("there are " + Groups.MOST + " groups already");
            Group group = bot.groupActs().make(creator, title, forum);
            others.forEach(person -> bot.groupActs().becomes(group, creator, person, MemberStatus.MEMBER));
            if (withBot) bot.groupActs().botBecomes(group, creator.asUser(), MemberStatus.MEMBER);
            return Json.object().put("id", group.id());
        });
    }

    static String title(ControlRequest request, String field) {
        String title = request.text(field).strip();
        if (title.isEmpty() || title.codePointCount(0, title.length()) > LONGEST_TITLE || title.indexOf('\0') >= 0)
            throw ControlException.wrong("\"" + field + "\" has 1 to " + LONGEST_TITLE + " characters");
        return title;
    }

    private static List<StandinPerson> others(ControlRequest request, StandinPerson creator) {
        JsonNode given = request.body().path("people");
        if (!given.isMissingNode() && !given.isArray()) throw ControlException.wrong("\"people\" is a list of ids");
        if (given.size() >= Group.MOST_MEMBERS) throw full();
        List<StandinPerson> people = new ArrayList<>();
        for (JsonNode id : given) {
            if (!id.canConvertToLong() || !id.isIntegralNumber())
                throw ControlException.wrong("\"people\" is a list of ids");
            StandinPerson person = request.person(id.asLong());
            if (person.id() != creator.id() && !people.contains(person)) people.add(person);
        }
        return people;
    }

    private static ControlException full() {
        return ControlException.impossible("a group has " + Group.MOST_MEMBERS + " people at most");
    }

    /** Whether the call is about the bot and not about a person. */
    private static boolean isAboutBot(ControlRequest request) {
        boolean bot = request.flag("bot", false);
        if (bot == request.body().has("person")) throw ControlException.wrong("either \"person\" or \"bot\" is needed");
        return bot;
    }

    /** Anybody in a group may ask others in. */
    static JsonNode invite(ControlRequest request) {
        return changed(request, MemberStatus.MEMBER, false, false);
    }

    static JsonNode appoint(ControlRequest request) {
        boolean leads = request.flag("admin", true);
        return changed(request, leads ? MemberStatus.ADMINISTRATOR : MemberStatus.MEMBER, true, true);
    }

    static JsonNode remove(ControlRequest request) {
        return changed(request, MemberStatus.KICKED, true, true);
    }

    private static JsonNode changed(ControlRequest request, MemberStatus after, boolean there, boolean byLeaders) {
        boolean aboutBot = isAboutBot(request);
        StandinBot bot = request.bot();
        return bot.alone(() -> {
            Group group = request.group();
            StandinPerson by = request.person();
            if (byLeaders && !group.status(by.id()).leads())
                throw ControlException.impossible("this person is no administrator of the group");
            MemberStatus before = aboutBot
                    ? group.bot().orElse(MemberStatus.LEFT)
                    : group.status(request.person(request.number("person", 0)).id());
            check(before, after, there);
            if (aboutBot) bot.groupActs().botBecomes(group, by.asUser(), after);
            else {
                if (!there && group.present().size() >= Group.MOST_MEMBERS) throw full();
                bot.groupActs().becomes(group, by, request.person(request.number("person", 0)), after);
            }
            return Json.object().put("members", group.present().size());
        });
    }

    private static void check(MemberStatus before, MemberStatus after, boolean there) {
        if (before.isThere() != there)
            throw ControlException.impossible(
                    there ? "nobody of that name is in the group" : "is in the group already");
        if (before == MemberStatus.CREATOR) throw ControlException.impossible("the group is this person's own");
        if (before == after) throw ControlException.impossible("nothing would change");
    }

    static JsonNode leave(ControlRequest request) {
        StandinBot bot = request.bot();
        return bot.alone(() -> {
            Group group = request.group();
            bot.groupActs().becomes(group, request.person(), request.person(), MemberStatus.LEFT);
            return Json.object().put("members", group.present().size());
        });
    }
}
