package dev.zapis.command.access;

import java.util.List;

/** What the table of access tries of a slice: every command, for a thing of one's own and for somebody else's where that differs. */
public interface SliceAccess {

    List<Sample> samples();

    /** What has to have happened, that the commands are about something. */
    default List<Object> past() {
        return List.of();
    }

    /** The same, where whoever asks is somebody. */
    default List<Object> ownPast() {
        return List.of();
    }
}
