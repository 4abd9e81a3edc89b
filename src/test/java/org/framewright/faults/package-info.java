/// What happens to people's files: kills, full disks, swapped files, two programs, clocks that go back. Each fault is done
/// to a real process and a real file, and each test names the protection without which it was seen to fail.
package org.framewright.faults;
