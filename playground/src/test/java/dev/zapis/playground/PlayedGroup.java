package dev.zapis.playground;

import tools.jackson.databind.JsonNode;

/** A group that Anna has made, with Boris in it, and words to do something there. */
final class PlayedGroup {

    final Play play;
    final long boris;
    final long id;

    private PlayedGroup(Play play, long boris, long id) {
        this.play = play;
        this.boris = boris;
        this.id = id;
    }

    static PlayedGroup of(Play play, String options) {
        long boris = person(play, "Boris");
        long id = play.anna("group", "{\"title\":\"All\",\"people\":[" + boris + "]" + options + "}")
                .json()
                .path("id")
                .asLong();
        return new PlayedGroup(play, boris, id);
    }

    static long person(Play play, String name) {
        return play.post("/standin/people", "{\"name\":\"" + name + "\"}")
                .json()
                .path("id")
                .asLong();
    }

    Answer anna(String deed, String fields) {
        return acts(Play.ANNA_ID, deed, fields);
    }

    Answer boris(String deed, String fields) {
        return acts(boris, deed, fields);
    }

    Answer acts(long person, String deed, String fields) {
        String more = fields.isEmpty() ? "" : "," + fields;
        return play.post("/standin/people/" + person + "/" + deed, "{\"chat\":" + id + more + "}");
    }

    Answer bot(String method, String fields) {
        String more = fields.isEmpty() ? "" : "," + fields;
        return play.bot(method, "{\"chat_id\":" + id + more + "}");
    }

    void appointBot() {
        anna("appoint", "\"bot\":true");
        play.takeUpdates();
    }

    int topic(String name) {
        return anna("topic", "\"name\":\"" + name + "\"").json().path("topic").asInt();
    }

    JsonNode messages() {
        return play.get("/standin/groups/" + id + "/messages").json().path("messages");
    }

    JsonNode last() {
        return messages().path(messages().size() - 1);
    }

    JsonNode listed() {
        return play.get("/standin/groups").json().path(0);
    }
}
