/// Files that the program of an earlier day has made, and what they held: a name that changes in the code changes nothing in them.
/// Begin with [GoldenFiles].
package org.framewright.golden;
