"""Two foreign readers of calendars: libical by way of ctypes, and the package icalendar.

Reads one JSON text a line (a whole calendar), answers one JSON list of complaints a line.
"""

import ctypes
import json
import sys

import icalendar

libical = ctypes.CDLL("libical.so.3")
libical.icalcomponent_new_from_string.restype = ctypes.c_void_p
libical.icalcomponent_new_from_string.argtypes = [ctypes.c_char_p]
libical.icalrestriction_check.restype = ctypes.c_int
libical.icalrestriction_check.argtypes = [ctypes.c_void_p]
libical.icalcomponent_count_errors.restype = ctypes.c_int
libical.icalcomponent_count_errors.argtypes = [ctypes.c_void_p]
libical.icalcomponent_as_ical_string.restype = ctypes.c_char_p
libical.icalcomponent_as_ical_string.argtypes = [ctypes.c_void_p]
libical.icalcomponent_free.argtypes = [ctypes.c_void_p]


def by_libical(text):
    component = libical.icalcomponent_new_from_string(text.encode())
    if not component:
        return ["libical: cannot be parsed"]
    accepted = libical.icalrestriction_check(component)
    errors = libical.icalcomponent_count_errors(component)
    said = libical.icalcomponent_as_ical_string(component).decode(errors="replace")
    libical.icalcomponent_free(component)
    if accepted == 1 and errors == 0:
        return []
    words = [line for line in said.splitlines() if "X-LIC-ERROR" in line]
    return ["libical: " + (" ".join(words) or "refused by icalrestriction_check")]


def by_icalendar(text):
    try:
        calendar = icalendar.Calendar.from_ical(text)
        complaints = [str(error) for part in calendar.walk() for error in part.errors]
        calendar.to_ical()
    except Exception as error:
        complaints = [repr(error)]
    return ["icalendar: " + complaint for complaint in complaints]


for line in sys.stdin:
    calendar = json.loads(line)
    print(json.dumps(by_libical(calendar) + by_icalendar(calendar)), flush=True)
