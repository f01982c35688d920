package dev.zapis.bot.dialog.input;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a typed text means, as one kind of thing. */
public sealed interface Input {

    InputKind kind();

    record Day(LocalDate day) implements Input {
        @Override
        public InputKind kind() {
            return InputKind.DAY;
        }
    }

    /** @param rest what was written after the days, such as a reason; none where nothing was */
    record Days(LocalDate from, LocalDate until, @Nullable String rest) implements Input {
        @Override
        public InputKind kind() {
            return InputKind.DAYS;
        }
    }

    /** @param days two at least, each once, the earliest first */
    record DayList(List<LocalDate> days) implements Input {
        public DayList {
            days = List.copyOf(days);
        }

        @Override
        public InputKind kind() {
            return InputKind.DAYLIST;
        }
    }

    record Time(LocalTime time) implements Input {
        @Override
        public InputKind kind() {
            return InputKind.TIME;
        }
    }

    /** @param until on the next day where it is not after {@code from} */
    record Span(LocalTime from, LocalTime until) implements Input {
        @Override
        public InputKind kind() {
            return InputKind.SPAN;
        }
    }

    /** @param days before; 0 on the day itself */
    record Lead(int days, LocalTime time) implements Input {
        @Override
        public InputKind kind() {
            return InputKind.LEAD;
        }
    }

    record Length(Duration duration) implements Input {
        @Override
        public InputKind kind() {
            return InputKind.DURATION;
        }
    }

    record Count(int number) implements Input {
        @Override
        public InputKind kind() {
            return InputKind.NUMBER;
        }
    }

    /** @param readings ways to tell the name from the day in what was typed, the likeliest first */
    record Desk(List<Named> readings) implements Input {
        public Desk {
            readings = List.copyOf(readings);
        }

        @Override
        public InputKind kind() {
            return InputKind.DESK;
        }
    }

    /**
     * @param day none where no day was typed
     * @param half none where no part of the day was typed
     */
    record Named(
            String name, @Nullable LocalDate day, @Nullable Half half) {

        public Named(String name, @Nullable LocalDate day) {
            this(name, day, null);
        }
    }

    /** A part of a day. */
    enum Half {
        MORNING,
        AFTERNOON
    }

    /** Names of desks as they were typed. */
    record Desks(String text) implements Input {
        @Override
        public InputKind kind() {
            return InputKind.DESKS;
        }
    }

    /** A name or a part of one, in whatever case. */
    record Person(String name) implements Input {
        @Override
        public InputKind kind() {
            return InputKind.PERSON;
        }
    }

    /** @param route of its screen */
    record Section(String route) implements Input {
        @Override
        public InputKind kind() {
            return InputKind.SECTION;
        }
    }

    /** There is to be no such thing. */
    record None() implements Input {
        @Override
        public InputKind kind() {
            return InputKind.NONE;
        }
    }

    record Words(String text) implements Input {
        @Override
        public InputKind kind() {
            return InputKind.TEXT;
        }
    }
}
